package io.chancery.app.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import io.chancery.app.forms.Refusals;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.web.signin.TooManyAttempts;

/// Tries what somebody typed to prove who they are; the field says what is wrong with it.
final class Trying {

    private Trying() {}

    /// Whether the verb took what the field holds.
    static <C extends Component & HasValidation> boolean succeeds(C field, Runnable verb) {
        field.setInvalid(false);
        try {
            verb.run();
            return true;
        } catch (Refusal refusal) {
            Refusals.at(field, refusal);
        } catch (TooManyAttempts wait) {
            field.setErrorMessage(field.getTranslation("web.sign-in-wait"));
            field.setInvalid(true);
        }
        return false;
    }
}
