package io.chancery.themes.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;

/// Asks before unsaved work is left behind.
public final class UnsavedChanges {

    private UnsavedChanges() {}

    /// Goes on at once when nothing within the component is unsaved, otherwise after the person agreed to lose it.
    public static void within(Component component, SerializableRunnable go) {
        boolean unsaved = actions(component).anyMatch(FormActions::isDirty);
        if (unsaved) {
            ask(component, go);
        } else {
            go.run();
        }
    }

    static void ask(Component near, SerializableRunnable leave) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(near.getTranslation("themes.unsaved.title"));
        dialog.setText(near.getTranslation("themes.unsaved.text"));
        // Staying is the button with the focus: Enter by habit loses nothing.
        dialog.setConfirmText(near.getTranslation("themes.unsaved.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(near.getTranslation("themes.unsaved.leave"));
        dialog.addRejectListener(_ -> leave.run());
        dialog.open();
    }

    private static Stream<FormActions> actions(Component component) {
        Stream<FormActions> own = component instanceof FormActions actions ? Stream.of(actions) : Stream.empty();
        return Stream.concat(own, component.getChildren().flatMap(UnsavedChanges::actions));
    }
}
