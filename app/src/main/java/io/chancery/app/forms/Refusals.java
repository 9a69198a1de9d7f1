package io.chancery.app.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.feedback.Notices;

/// Tells a person what the business refused, in their words.
public final class Refusals {

    private Refusals() {}

    /// Next to the field that would have to change.
    public static <C extends Component & HasValidation> void at(C field, Refusal refusal) {
        field.setErrorMessage(text(field, refusal));
        field.setInvalid(true);
        field.scrollIntoView();
    }

    /// As a notice, when no single field is at fault.
    public static void tell(Component near, Refusal refusal) {
        Notices.refused(text(near, refusal));
    }

    public static String text(Component near, Refusal refusal) {
        return near.getTranslation("error." + refusal.code(), refusal.args());
    }
}
