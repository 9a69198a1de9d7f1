package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import io.chancery.app.forms.Refusals;
import io.chancery.app.people.ResetIsOver;
import io.chancery.app.people.WelcomeSheet;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;

/// The new password of somebody who follows the link of a letter.
class ResetForm extends Composite<Div> {

    private final PasswordField password = new PasswordField(getTranslation("people.password-new"));
    private final PasswordField repeated = new PasswordField(getTranslation("people.password-again"));
    private final Setting setting;
    private final CommandId command = CommandId.next();

    /// Sets the password, or refuses.
    interface Setting extends Serializable {
        void set(CommandId command, String password);
    }

    ResetForm(WelcomeSheet sheet, Setting setting) {
        this.setting = setting;

        // Create
        var email = new EmailField(getTranslation("people.email"));
        email.setValue(sheet.email());
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setHelperText(getTranslation("people.password-help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setTestId("password");
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setErrorMessage(getTranslation("people.password-differs"));
        repeated.setTestId("repeated");
        var set = new VerbButton(getTranslation("people.reset-set"), this::set);
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.setTestId("set");

        // Lay out
        getContent().addClassName("ch-door-form");
        getContent().add(new H1(getTranslation("people.reset-title")), email, password, repeated, set);
        password.focus();
    }

    private void set() {
        password.setInvalid(false);
        repeated.setInvalid(!password.getValue().equals(repeated.getValue()));
        if (repeated.isInvalid()) {
            return;
        }
        try {
            setting.set(command, password.getValue());
        } catch (ResetIsOver over) {
            throw over;
        } catch (Refusal guessable) {
            Refusals.at(password, guessable);
        }
    }
}
