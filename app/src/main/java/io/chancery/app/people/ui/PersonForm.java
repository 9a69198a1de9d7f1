package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Refusals;
import io.chancery.app.forms.TextLine;
import io.chancery.app.people.EmailIsTaken;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.LastAdmin;
import io.chancery.app.people.PersonDetails;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who somebody is and what they may do. The address is asked for once: it is what they sign in with.
class PersonForm extends Composite<Div> {

    private final Binder<Entries> binder = new Binder<>();
    private final Entries entries = new Entries();
    private final EmailField email = new EmailField(getTranslation("people.email"));
    private final CheckboxGroup<FirmRole> roles = new CheckboxGroup<>(getTranslation("people.roles"));
    private final CommandId command = CommandId.next();
    private final Saving saving;

    /// Keeps what was typed, or refuses.
    interface Saving extends Serializable {
        void save(CommandId command, PersonDetails details);
    }

    /// What the fields hold until it can be a person's details.
    private static final class Entries implements Serializable {
        private String name = "";
        private String email = "";
        private Set<FirmRole> roles = new HashSet<>();
    }

    PersonForm(String title, @Nullable PersonDetails known, Saving saving, SerializableRunnable cancel) {
        this.saving = saving;

        // Create
        var name = new TextLine(getTranslation("people.name"), PersonDetails.NAME_CHARS_MAX);
        email.setMaxLength(EmailAddress.LENGTH_MAX);
        email.setReadOnly(known != null);
        roles.setItems(FirmRole.values());
        roles.setItemLabelGenerator(role -> PersonWords.role(this, role));
        roles.setItemHelperGenerator(role -> getTranslation("people.role-help." + role.name()));

        // Bind
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        binder.forField(email)
                .asRequired(getTranslation("forms.required"))
                .withValidator(EmailAddress::isValid, getTranslation("people.email-wrong"))
                .bind(e -> e.email, (e, text) -> e.email = text);
        binder.forField(roles)
                .withValidator(chosen -> !chosen.isEmpty(), getTranslation("error.people.role-missing"))
                .bind(e -> e.roles, (e, chosen) -> e.roles = new HashSet<>(chosen));
        if (known != null) {
            entries.name = known.name();
            entries.email = known.email().value();
            entries.roles = new HashSet<>(known.roles());
        }
        binder.readBean(entries);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(title),
                        new FormSection(getTranslation("people.section.who"), name, email),
                        new FormSection(getTranslation("people.section.may")).addWide(roles),
                        new FormActions(
                                getTranslation(known == null ? "people.invite-verb" : "forms.save"),
                                this::save,
                                cancel,
                                binder::hasChanges));
        name.focus();
    }

    private void save() {
        try {
            binder.writeBean(entries);
        } catch (ValidationException shownAtTheFields) {
            return;
        }
        try {
            saving.save(command, new PersonDetails(entries.name, new EmailAddress(entries.email), entries.roles));
        } catch (EmailIsTaken taken) {
            Refusals.at(email, taken);
        } catch (LastAdmin last) {
            Refusals.at(roles, last);
        }
    }
}
