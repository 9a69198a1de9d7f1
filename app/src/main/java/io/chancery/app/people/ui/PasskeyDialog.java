package io.chancery.app.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.OwnPasskeys;
import io.chancery.infra.web.factors.RecoveryCodesDialog;
import io.chancery.themes.feedback.Notices;

/// Makes a passkey of one's own, and then shows the recovery codes where there were none.
class PasskeyDialog extends Dialog {

    private final OwnPasskeys own;
    private final SerializableRunnable done;
    private final TextField name = new TextField(getTranslation("people.passkey.name"));

    PasskeyDialog(OwnPasskeys own, SerializableRunnable done) {
        this.own = own;
        this.done = done;

        // Create
        name.setMaxLength(PasskeyNames.CHARS_MAX);
        name.setHelperText(getTranslation("people.passkey.name-help"));
        name.setValue(PasskeyNames.proposed(this));
        name.setAutoselect(true);
        name.setTestId("passkey-name");
        var make = new PasskeyButton(getTranslation("people.passkey.make"), own::begin, this::keep).primary();
        var cancel = new Button(getTranslation("themes.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        setHeaderTitle(getTranslation("people.passkey.add"));
        addClassName("ch-form-dialog");
        setCloseOnOutsideClick(false);
        var steps = new Div(new Paragraph(getTranslation("people.passkey.add-text")), name);
        steps.addClassName("ch-enrolment");
        add(steps);
        getFooter().add(cancel, make);
        name.focus();
    }

    private void keep(String answer) {
        var called = name.getValue().isBlank() ? PasskeyNames.proposed(this) : name.getValue();
        var codes = own.add(called, answer);
        close();
        done.run();
        Notices.done(getTranslation("people.passkey.added", called));
        if (!codes.isEmpty()) {
            new RecoveryCodesDialog(codes).open();
        }
    }
}
