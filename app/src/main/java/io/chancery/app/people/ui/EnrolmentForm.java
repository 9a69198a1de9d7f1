package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.Enrolment;
import io.chancery.themes.form.VerbButton;

/// Sets up the second factor that the firm wants of somebody who has none.
class EnrolmentForm extends Composite<Div> {

    /// @param confirm takes the code, or refuses
    /// @param startAgain for somebody who is not the one who gave the password
    EnrolmentForm(Enrolment enrolment, SerializableConsumer<String> confirm, SerializableRunnable startAgain) {
        // Create
        var steps = new EnrolmentSteps(enrolment);
        var code = steps.code();
        var go = new VerbButton(
                getTranslation("people.factor.confirm"),
                () -> Trying.succeeds(code, () -> confirm.accept(code.getValue())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code).resetFocusOnActiveElement();
        go.setTestId("confirm-factor");
        var again = new Button(getTranslation("people.factor.start-again"), _ -> startAgain.run());
        again.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        getContent().addClassName("ch-door-form");
        getContent()
                .add(
                        new H1(getTranslation("people.factor.set-up")),
                        new Paragraph(getTranslation("people.factor.wanted")),
                        steps,
                        go,
                        again);
        code.focus();
    }
}
