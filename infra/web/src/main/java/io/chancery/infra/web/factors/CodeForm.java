package io.chancery.infra.web.factors;

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

/// Asks for a code of the application, or a recovery code.
public final class CodeForm extends Composite<Div> {

    /// @param enter takes the code, or refuses
    /// @param startAgain for somebody who is not the one who gave the password
    public CodeForm(SerializableConsumer<String> enter, SerializableRunnable startAgain) {
        // Create
        var code = new CodeField(getTranslation("web.factor.code"));
        code.setHelperText(getTranslation("web.factor.code-help"));
        var go = new VerbButton(
                getTranslation("web.factor.enter"), () -> Trying.succeeds(code, () -> enter.accept(code.getValue())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code).resetFocusOnActiveElement();
        go.setTestId("enter");
        var again = new Button(getTranslation("web.factor.start-again"), _ -> startAgain.run());
        again.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        getContent().addClassName("ch-door-form");
        getContent()
                .add(
                        new H1(getTranslation("web.factor.enter-title")),
                        new Paragraph(getTranslation("web.factor.enter-text")),
                        code,
                        go,
                        again);
        code.focus();
    }
}
