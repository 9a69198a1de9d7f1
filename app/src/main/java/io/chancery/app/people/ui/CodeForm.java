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
import io.chancery.themes.form.VerbButton;

/// Asks for a code of the application, or a recovery code.
class CodeForm extends Composite<Div> {

    /// @param enter takes the code, or refuses
    /// @param startAgain for somebody who is not the one who gave the password
    CodeForm(SerializableConsumer<String> enter, SerializableRunnable startAgain) {
        // Create
        var code = new CodeField(getTranslation("people.factor.code"));
        code.setHelperText(getTranslation("people.factor.code-help"));
        var go = new VerbButton(
                getTranslation("people.factor.enter"),
                () -> Trying.succeeds(code, () -> enter.accept(code.getValue())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code).resetFocusOnActiveElement();
        go.setTestId("enter");
        var again = new Button(getTranslation("people.factor.start-again"), _ -> startAgain.run());
        again.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        getContent().addClassName("ch-door-form");
        getContent()
                .add(
                        new H1(getTranslation("people.factor.enter-title")),
                        new Paragraph(getTranslation("people.factor.enter-text")),
                        code,
                        go,
                        again);
        code.focus();
    }
}
