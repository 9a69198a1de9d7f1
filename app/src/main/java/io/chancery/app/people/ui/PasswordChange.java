package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.chancery.app.forms.Refusals;
import io.chancery.app.people.OwnSettings;
import io.chancery.app.people.WrongPassword;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.web.signin.TooManyAttempts;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;

/// A new password for oneself; the old one is asked for, because a screen may have been left open.
class PasswordChange extends Composite<Div> {

    private final PasswordField old = new PasswordField(getTranslation("people.password-old"));
    private final PasswordField wanted = new PasswordField(getTranslation("people.password-new"));
    private final PasswordField repeated = new PasswordField(getTranslation("people.password-again"));
    private final OwnSettings settings;
    private CommandId command = CommandId.next();

    PasswordChange(OwnSettings settings) {
        this.settings = settings;
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("people.password-help"));
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setErrorMessage(getTranslation("people.password-differs"));
        getContent().addClassName("ch-form-part");
        getContent()
                .add(
                        new FormSection(getTranslation("people.password"), old, wanted, repeated),
                        new VerbButton(getTranslation("people.password-change"), this::change));
    }

    private void change() {
        old.setInvalid(false);
        wanted.setInvalid(false);
        repeated.setInvalid(!wanted.getValue().equals(repeated.getValue()));
        if (repeated.isInvalid()) {
            return;
        }
        try {
            settings.changePassword(command, old.getValue(), wanted.getValue());
        } catch (WrongPassword wrong) {
            Refusals.at(old, wrong);
            return;
        } catch (Refusal guessable) {
            Refusals.at(wanted, guessable);
            return;
        } catch (TooManyAttempts wait) {
            old.setErrorMessage(getTranslation("web.sign-in-wait"));
            old.setInvalid(true);
            return;
        }
        command = CommandId.next();
        old.clear();
        wanted.clear();
        repeated.clear();
        Notices.done(getTranslation("people.password-changed"));
    }
}
