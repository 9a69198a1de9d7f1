package io.chancery.infra.web.factors;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.form.VerbButton;
import java.util.List;

/// Sets up one's own second factor, and then shows the recovery codes.
public final class EnrolmentDialog extends Dialog {

    private final SerializableFunction<String, List<String>> verb;
    private final SerializableRunnable done;
    private final EnrolmentSteps steps;

    /// @param verb takes a code and gives recovery codes, none to somebody who has some, or refuses
    /// @param done what follows when it is set up
    public EnrolmentDialog(
            Enrolment enrolment, SerializableFunction<String, List<String>> verb, SerializableRunnable done) {
        this.verb = verb;
        this.done = done;

        // Create
        steps = new EnrolmentSteps(enrolment);
        var confirm = new VerbButton(getTranslation("web.factor.confirm"), this::confirm);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(steps.code()).resetFocusOnActiveElement();
        confirm.setTestId("confirm-factor");
        var cancel = new Button(getTranslation("themes.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        setHeaderTitle(getTranslation("web.factor.set-up"));
        addClassName("ch-form-dialog");
        setCloseOnOutsideClick(false);
        add(steps);
        getFooter().add(cancel, confirm);
    }

    private void confirm() {
        var code = steps.code();
        Trying.succeeds(code, () -> {
            var codes = verb.apply(code.getValue());
            close();
            done.run();
            if (!codes.isEmpty()) {
                new RecoveryCodesDialog(codes).open();
            }
        });
    }
}
