package io.chancery.infra.web.factors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.form.VerbButton;

/// Asks for a code or the password before something is done, because a screen may have been left open.
public final class ProofDialog extends Dialog {

    private final PasswordField proof;
    private final Div content = new Div();
    private final SerializableRunnable then;

    /// @param field what is asked for
    /// @param verb takes what was typed, or refuses
    /// @param then what follows when it was right and the dialog is closed
    public ProofDialog(
            String title,
            String text,
            String field,
            String label,
            SerializableConsumer<String> verb,
            SerializableRunnable then) {
        this.then = then;
        proof = new PasswordField(field);
        var act = new VerbButton(label, () -> act(verb));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickShortcut(Key.ENTER).listenOn(proof).resetFocusOnActiveElement();
        act.setTestId("prove");
        proof.setTestId("proof");
        var cancel = new Button(getTranslation("themes.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        setHeaderTitle(title);
        addClassName("ch-form-dialog");
        content.addClassName("ch-enrolment");
        content.add(new Paragraph(text), proof);
        add(content);
        getFooter().add(cancel, act);
    }

    /// Offers another way before what is typed; it calls [#proved] when it was taken.
    public void orRather(Component way) {
        content.addComponentAtIndex(1, way);
    }

    /// They proved it: what they wanted goes on.
    public void proved() {
        close();
        then.run();
    }

    private void act(SerializableConsumer<String> verb) {
        if (Trying.succeeds(proof, () -> verb.accept(proof.getValue()))) {
            proved();
        }
    }
}
