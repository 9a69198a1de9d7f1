package io.chancery.app.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.OwnFactor;
import io.chancery.themes.form.VerbButton;

/// Sets up one's own second factor, and then shows the recovery codes.
class EnrolmentDialog extends Dialog {

    private final OwnFactor own;
    private final SerializableRunnable done;
    private final EnrolmentSteps steps;

    /// @throws io.chancery.app.people.FactorIsSetAlready when they have one, set up in another window
    EnrolmentDialog(OwnFactor own, SerializableRunnable done) {
        this.own = own;
        this.done = done;

        // Create
        steps = new EnrolmentSteps(own.begin());
        var confirm = new VerbButton(getTranslation("people.factor.confirm"), this::confirm);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(steps.code()).resetFocusOnActiveElement();
        confirm.setTestId("confirm-factor");
        var cancel = new Button(getTranslation("themes.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        setHeaderTitle(getTranslation("people.factor.set-up"));
        addClassName("ch-form-dialog");
        setCloseOnOutsideClick(false);
        add(steps);
        getFooter().add(cancel, confirm);
    }

    private void confirm() {
        var code = steps.code();
        Trying.succeeds(code, () -> {
            var codes = own.confirm(code.getValue());
            close();
            done.run();
            new RecoveryCodesDialog(codes).open();
        });
    }
}
