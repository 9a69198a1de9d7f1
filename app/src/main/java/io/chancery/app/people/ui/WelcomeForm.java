package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.app.people.LinkIsUsedUp;
import io.chancery.app.people.PersonDetails;
import io.chancery.app.people.WelcomeSheet;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;

/// Name and first password of somebody who follows their link.
class WelcomeForm extends Composite<Div> {

    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final Entering entering;
    private final CommandId command = CommandId.next();

    /// Lets the person in, or refuses.
    interface Entering extends Serializable {
        void enter(CommandId command, String name, String password);
    }

    WelcomeForm(WelcomeSheet sheet, Entering entering) {
        this.entering = entering;

        // Create
        var email = new EmailField(getTranslation("people.email"));
        email.setValue(sheet.email());
        email.setReadOnly(true);
        name.setLabel(getTranslation("people.name"));
        name.setValue(sheet.name());
        name.setMaxLength(PersonDetails.NAME_CHARS_MAX);
        name.setAutocomplete(Autocomplete.NAME);
        password.setLabel(getTranslation("people.password-new"));
        password.setHelperText(getTranslation("people.password-help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setLabel(getTranslation("people.password-again"));
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        var enter = new VerbButton(getTranslation("people.welcome-enter"), this::enter);
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setTestId("enter");

        // Lay out
        getContent().addClassName("ch-door-form");
        getContent()
                .add(
                        new H1(getTranslation("people.welcome-title")),
                        new Paragraph(getTranslation("people.welcome-text")),
                        email,
                        name,
                        password,
                        repeated,
                        enter);
        name.focus();
    }

    private void enter() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("people.name-missing"));
        var same = password.getValue().equals(repeated.getValue());
        repeated.setInvalid(!same);
        repeated.setErrorMessage(getTranslation("people.password-differs"));
        if (name.isInvalid() || !same) {
            return;
        }
        try {
            entering.enter(command, name.getValue(), password.getValue());
        } catch (LinkIsUsedUp usedUp) {
            throw usedUp;
        } catch (Refusal refusal) {
            password.setErrorMessage(getTranslation("error." + refusal.code(), refusal.args()));
            password.setInvalid(true);
            password.focus();
        }
    }
}
