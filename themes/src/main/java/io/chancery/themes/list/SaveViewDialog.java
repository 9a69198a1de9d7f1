package io.chancery.themes.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import io.chancery.themes.form.VerbButton;

/// Asks for the name of a view and whether the whole firm may use it; Enter saves.
final class SaveViewDialog extends Dialog {

    private static final int NAME_LENGTH_MAX = 60;

    private final TextField name = new TextField();
    private final Checkbox shared = new Checkbox();
    private final SerializableBiConsumer<String, Boolean> save;

    /// @param save gets the name and whether the view is shared
    SaveViewDialog(SerializableBiConsumer<String, Boolean> save) {
        this.save = save;

        // Create
        name.setLabel(getTranslation("themes.list.viewName"));
        name.setMaxLength(NAME_LENGTH_MAX);
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage(getTranslation("themes.list.viewNameMissing"));
        name.setManualValidation(true);
        shared.setLabel(getTranslation("themes.list.viewShare"));
        var keep = new VerbButton(getTranslation("themes.save"), this::save);
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("themes.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);

        // Listen
        Shortcuts.addShortcutListener(name, this::save, Key.ENTER)
                .listenOn(name)
                .setResetFocusOnActiveElement(true);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                name.focus();
            }
        });

        // Lay out
        var fields = new Div(name, shared);
        fields.addClassName("ch-form-fields");
        setHeaderTitle(getTranslation("themes.list.viewSave"));
        addClassName("ch-small-dialog");
        add(fields);
        getFooter().add(cancel, keep);
    }

    private void save() {
        var given = name.getValue().strip();
        name.setInvalid(given.isEmpty());
        if (given.isEmpty()) {
            name.focus();
        } else {
            save.accept(given, shared.getValue());
            close();
        }
    }
}
