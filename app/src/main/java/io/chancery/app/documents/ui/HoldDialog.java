package io.chancery.app.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.app.forms.TextLine;
import io.chancery.themes.form.VerbButton;

/// Asks why the documents of a matter are put on hold, or why that ends.
class HoldDialog extends Dialog {

    private static final int REASON_MAX = 200;

    private final TextField reason = new TextLine(getTranslation("documents.hold.reason"), REASON_MAX);
    private final SerializableConsumer<String> deed;

    /// @param deed is given the reason
    HoldDialog(String title, String text, SerializableConsumer<String> deed) {
        this.deed = deed;
        var save = new VerbButton(title, this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);

        setHeaderTitle(title);
        addClassName("ch-small-dialog");
        add(new Paragraph(text), reason);
        getFooter().add(new Button(getTranslation("themes.cancel"), _ -> close()), save);
    }

    private void save() {
        var why = reason.getValue().strip();
        if (why.isEmpty()) {
            reason.setErrorMessage(getTranslation("documents.hold.needs-reason"));
            reason.setInvalid(true);
            return;
        }
        deed.accept(why);
        close();
    }
}
