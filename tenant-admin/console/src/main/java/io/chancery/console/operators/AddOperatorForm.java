package io.chancery.console.operators;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.control.operators.EmailIsTaken;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.NewOperator;
import io.chancery.control.operators.OperatorId;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.operators.Operators;
import io.chancery.control.operators.PersonName;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.util.Set;

/// Adds somebody to the operators; they set their own password by the link that is shown afterwards.
final class AddOperatorForm extends Composite<Div> {

    private final Operators operators;
    private final StepUp stepUp;
    private final Added added;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final RoleChoice roles = new RoleChoice();
    private final Binder<Draft> binder = new Binder<>();
    private final Draft draft = new Draft();
    private CommandId command = CommandId.next();

    @FunctionalInterface
    interface Added extends Serializable {
        void operator(OperatorId id, String name, OneTimeToken token);
    }

    private static final class Draft implements Serializable {
        private String name = "";
        private String email = "";
        private Set<OperatorRole> roles = Set.of();
    }

    AddOperatorForm(Operators operators, StepUp stepUp, Added added, SerializableRunnable cancel) {
        this.operators = operators;
        this.stepUp = stepUp;
        this.added = added;

        // Create
        name.setLabel(getTranslation("operators.name"));
        email.setLabel(getTranslation("operators.email"));

        // Bind
        binder.forField(name)
                .withValidator(
                        text -> !text.isBlank() && text.strip().length() <= PersonName.LENGTH_MAX,
                        getTranslation("operators.name-missing", PersonName.LENGTH_MAX))
                .bind(form -> form.name, (form, value) -> form.name = value);
        binder.forField(email)
                .withValidator(EmailAddress::isValid, getTranslation("operators.email-wrong"))
                .bind(form -> form.email, (form, value) -> form.email = value);
        binder.forField(roles)
                .withValidator(chosen -> !chosen.isEmpty(), getTranslation("operators.roles-missing"))
                .bind(form -> form.roles, (form, value) -> form.roles = Set.copyOf(value));
        binder.readBean(draft);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(getTranslation("operators.add")),
                        new FormSection(getTranslation("operators.person"), name, email).addWide(roles),
                        new FormActions(
                                getTranslation("operators.add"),
                                () -> stepUp.run(this::save),
                                cancel,
                                binder::hasChanges));
        name.focus();
    }

    private void save() {
        if (!binder.writeBeanIfValid(draft)) {
            return;
        }
        var token = OneTimeToken.next();
        try {
            var id = operators.add(
                    command,
                    new NewOperator(new EmailAddress(draft.email), new PersonName(draft.name), draft.roles),
                    new LinkHash(token.hash()));
            added.operator(id, draft.name.strip(), token);
        } catch (EmailIsTaken e) {
            email.setErrorMessage(getTranslation("error." + e.code(), e.args()));
            email.setInvalid(true);
            email.focus();
            command = CommandId.next();
        }
    }
}
