package io.chancery.infra.web.factors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.form.VerbButton;

/// Sets up the second factor that is wanted of somebody who has none.
public final class EnrolmentForm extends Composite<Div> {

    /// @param wanted who wants it, and why, in a sentence
    /// @param confirm takes the code, or refuses
    /// @param startAgain for somebody who is not the one who gave the password
    public EnrolmentForm(
            Enrolment enrolment, String wanted, SerializableConsumer<String> confirm, SerializableRunnable startAgain) {
        // Create
        var steps = new EnrolmentSteps(enrolment);
        var code = steps.code();
        var go = new VerbButton(
                getTranslation("web.factor.confirm"),
                () -> Trying.succeeds(code, () -> confirm.accept(code.getValue())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code).resetFocusOnActiveElement();
        go.setTestId("confirm-factor");
        var again = new Button(getTranslation("web.factor.start-again"), _ -> startAgain.run());
        again.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        getContent().addClassName("ch-door-form");
        getContent().add(new H1(getTranslation("web.factor.set-up")), new Paragraph(wanted), steps, go, again);
        code.focus();
    }

    /// Offers another way to have a factor.
    ///
    /// @param otherwise what leads over to it
    public EnrolmentForm orRather(String otherwise, Component way) {
        int last = getContent().getComponentCount() - 1;
        getContent().addComponentAtIndex(last, new Paragraph(otherwise));
        getContent().addComponentAtIndex(last + 1, way);
        return this;
    }
}
