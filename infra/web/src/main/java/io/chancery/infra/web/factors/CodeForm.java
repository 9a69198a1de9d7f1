package io.chancery.infra.web.factors;

import com.vaadin.flow.component.AttachEvent;
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

/// Asks for a code of the application, or a recovery code.
public final class CodeForm extends Composite<Div> {

    private final H1 title = new H1(getTranslation("web.factor.enter-title"));
    private final Paragraph text = new Paragraph(getTranslation("web.factor.enter-text"));
    private final CodeField code = new CodeField(getTranslation("web.factor.code"));
    private final VerbButton go;

    /// @param enter takes the code, or refuses
    /// @param startAgain for somebody who is not the one who gave the password
    public CodeForm(SerializableConsumer<String> enter, SerializableRunnable startAgain) {
        // Create
        code.setHelperText(getTranslation("web.factor.code-help"));
        go = new VerbButton(
                getTranslation("web.factor.enter"), () -> Trying.succeeds(code, () -> enter.accept(code.getValue())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code).resetFocusOnActiveElement();
        go.setTestId("enter");
        var again = new Button(getTranslation("web.factor.start-again"), _ -> startAgain.run());
        again.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        getContent().addClassName("ch-door-form");
        getContent().add(title, text, code, go, again);
    }

    /// Another way comes first, and the code is the second choice.
    ///
    /// @param title what is to be done
    /// @param text why
    /// @param otherwise what leads over to the code
    public CodeForm orRather(Component way, String title, String text, String otherwise) {
        this.title.setText(title);
        this.text.setText(text);
        go.removeThemeVariants(ButtonVariant.PRIMARY);
        getContent().addComponentAtIndex(2, way);
        getContent().addComponentAtIndex(3, new Paragraph(otherwise));
        return this;
    }

    /// Takes recovery codes alone, of somebody who has no application.
    ///
    /// @param label what is asked for
    /// @param help where they have it from
    public CodeForm withoutApplication(String label, String help) {
        code.setLabel(label);
        code.setHelperText(help);
        return this;
    }

    /// Puts a choice before all ways, such as to ask for none the next time.
    public void offer(Component choice) {
        getContent().addComponentAtIndex(2, choice);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (go.getThemeNames().contains(ButtonVariant.PRIMARY.getVariantName())) {
            code.focus();
        }
    }
}
