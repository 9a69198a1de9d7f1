package io.chancery.themes.feedback;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.keys.KeyMap;

/// Before a dangerous verb: says what will be lost and asks for the name of the thing, not for OK.
public final class ConfirmByName extends Dialog {

    private final TextField typed = new TextField();
    private final Button confirm = new Button();
    private final String name;
    private final SerializableRunnable deed;

    /// @param title the verb and the thing, as a question
    /// @param loss what will be lost, in a sentence
    /// @param name what must be typed
    /// @param verb the word on the button
    public ConfirmByName(String title, String loss, String name, String verb, SerializableRunnable deed) {
        this.name = name;
        this.deed = deed;

        // Create
        setHeaderTitle(title);
        typed.setLabel(getTranslation("themes.confirm.type", name));
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.setWidthFull();
        confirm.setText(verb);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setEnabled(false);

        // Listen
        typed.addValueChangeListener(_ -> confirm.setEnabled(isNamed()));
        confirm.addClickListener(_ -> confirm());

        // Lay out
        addClassName("ch-small-dialog");
        add(new Paragraph(loss), typed, new KeyMap().on("Ctrl+Enter", "themes.keys.confirm", this::confirm));
        getFooter().add(new Button(getTranslation("themes.cancel"), _ -> close()), confirm);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                typed.focus();
            }
        });
    }

    private boolean isNamed() {
        return typed.getValue().strip().equals(name);
    }

    private void confirm() {
        if (isNamed()) {
            close();
            deed.run();
        }
    }
}
