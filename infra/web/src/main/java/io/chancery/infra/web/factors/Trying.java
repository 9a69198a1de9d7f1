package io.chancery.infra.web.factors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.web.signin.TooManyAttempts;

/// Tries what somebody typed to prove who they are; the field says what is wrong with it.
public final class Trying {

    private Trying() {}

    /// Whether the verb took what the field holds.
    public static <C extends Component & HasValidation> boolean succeeds(C field, Runnable verb) {
        field.setInvalid(false);
        try {
            verb.run();
            return true;
        } catch (Refusal refusal) {
            say(field, field.getTranslation("error." + refusal.code(), refusal.args()));
        } catch (TooManyAttempts wait) {
            say(field, field.getTranslation("web.sign-in-wait"));
        }
        return false;
    }

    private static <C extends Component & HasValidation> void say(C field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(true);
        field.scrollIntoView();
    }
}
