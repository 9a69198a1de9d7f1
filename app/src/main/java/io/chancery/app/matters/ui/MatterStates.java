package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Component;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;

/// The state of a matter in a word.
final class MatterStates {

    private MatterStates() {}

    static Status of(Component near, boolean open, boolean restricted) {
        if (!open) {
            return new Status(near.getTranslation("matters.state.closed"), Tone.NEUTRAL);
        }
        return restricted
                ? new Status(near.getTranslation("matters.state.restricted"), Tone.WARN)
                : new Status(near.getTranslation("matters.state.open"), Tone.GOOD);
    }
}
