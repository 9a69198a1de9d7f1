package io.chancery.themes.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;

/// A button for a verb that changes something: a second click waits until the first is answered, whatever the answer
/// was, so that what failed can be tried again.
public final class VerbButton extends Button {

    private final SerializableRunnable verb;

    public VerbButton(String text, SerializableRunnable verb) {
        super(text);
        this.verb = verb;
        setDisableOnClick(true);
        addClickListener(_ -> act());
    }

    /// @param text empty for a button of its sign alone, which then needs an aria label
    public VerbButton(String text, Component sign, SerializableRunnable verb) {
        this(text, verb);
        setIcon(sign);
    }

    private void act() {
        try {
            verb.run();
        } finally {
            setEnabled(true);
        }
    }
}
