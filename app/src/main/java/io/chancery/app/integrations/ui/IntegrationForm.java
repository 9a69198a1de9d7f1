package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.TextLine;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/// What a program is called and what it may do.
class IntegrationForm extends Composite<Div> {

    private final Binder<Entries> binder = new Binder<>();
    private final Entries entries = new Entries();
    private final CommandId command = CommandId.next();
    private final LettingIn lettingIn;

    /// Lets the program in and shows its secret.
    interface LettingIn extends Serializable {
        void letIn(CommandId command, String name, Set<Scope> scopes);
    }

    /// What the fields hold until it is saved.
    private static final class Entries implements Serializable {
        private String name = "";
        private Set<Scope> scopes = new HashSet<>();
    }

    IntegrationForm(LettingIn lettingIn, SerializableRunnable cancel) {
        this.lettingIn = lettingIn;

        // Create
        var name = new TextLine(getTranslation("integrations.name"), Integrations.NAME_MAX);
        name.setHelperText(getTranslation("integrations.name-help"));
        var scopes = new CheckboxGroup<Scope>(getTranslation("integrations.scopes"));
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(scope -> IntegrationWords.scope(this, scope));
        scopes.setItemHelperGenerator(Scope::word);

        // Bind
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        binder.forField(scopes)
                .withValidator(chosen -> !chosen.isEmpty(), getTranslation("error.integrations.no-scope"))
                .bind(e -> e.scopes, (e, chosen) -> e.scopes = new HashSet<>(chosen));
        binder.readBean(entries);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(getTranslation("integrations.let-in")),
                        new FormSection(getTranslation("integrations.section.what"), name),
                        new FormSection(getTranslation("integrations.section.may")).addWide(scopes),
                        new FormActions(
                                getTranslation("integrations.let-in-verb"), this::save, cancel, binder::hasChanges));
        name.focus();
    }

    private void save() {
        try {
            binder.writeBean(entries);
        } catch (ValidationException shownAtTheFields) {
            return;
        }
        lettingIn.letIn(command, entries.name, Set.copyOf(entries.scopes));
    }
}
