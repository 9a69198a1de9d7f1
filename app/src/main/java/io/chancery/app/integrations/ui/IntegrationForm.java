package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.TextLine;
import io.chancery.app.integrations.AppDetails;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.RedirectUri;
import io.chancery.app.integrations.Scope;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a program or an app is called, for whom it acts and what it may do.
class IntegrationForm extends Composite<Div> {

    private static final int REDIRECTS_CHARS_MAX = AppDetails.REDIRECTS_MAX * (RedirectUri.LENGTH_MAX + 2);

    private final Binder<Entries> binder = new Binder<>();
    private final Entries entries = new Entries();
    private final CommandId command = CommandId.next();
    private final LettingIn lettingIn;

    /// Lets it in and shows its secret.
    interface LettingIn extends Serializable {
        void letIn(CommandId command, String name, Set<Scope> scopes);

        void register(CommandId command, AppDetails app);
    }

    /// For whom it acts.
    private enum Kind {
        PROGRAM,
        APP,
        PUBLIC
    }

    /// What the fields hold until it is saved.
    private static final class Entries implements Serializable {
        private String name = "";
        private Kind kind = Kind.PROGRAM;
        private String redirects = "";
        private Set<Scope> scopes = new HashSet<>();
    }

    IntegrationForm(LettingIn lettingIn, SerializableRunnable cancel) {
        this.lettingIn = lettingIn;

        // Create
        var name = new TextLine(getTranslation("integrations.name"), Integrations.NAME_MAX);
        name.setHelperText(getTranslation("integrations.name-help"));
        var kind = new RadioButtonGroup<Kind>(getTranslation("integrations.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("integrations.kind." + one.name()));
        kind.setTestId("kind");
        var redirects = new TextArea(getTranslation("integrations.redirects"));
        redirects.setHelperText(getTranslation("integrations.redirects-help"));
        redirects.setMaxLength(REDIRECTS_CHARS_MAX);
        redirects.setTestId("redirects");
        redirects.setVisible(false);
        var scopes = new CheckboxGroup<Scope>(getTranslation("integrations.scopes"));
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(scope -> IntegrationWords.scope(this, scope));
        scopes.setItemHelperGenerator(Scope::word);

        // Bind
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        binder.forField(kind).bind(e -> e.kind, (e, chosen) -> e.kind = chosen);
        binder.forField(redirects)
                .withValidator(
                        text -> kind.getValue() == Kind.PROGRAM || areAddresses(text),
                        getTranslation("integrations.redirects-wrong"))
                .withValidator(
                        text -> lines(text).size() <= AppDetails.REDIRECTS_MAX,
                        getTranslation("integrations.redirects-many", AppDetails.REDIRECTS_MAX))
                .bind(e -> e.redirects, (e, text) -> e.redirects = text);
        binder.forField(scopes)
                .withValidator(chosen -> !chosen.isEmpty(), getTranslation("error.integrations.no-scope"))
                .bind(e -> e.scopes, (e, chosen) -> e.scopes = new HashSet<>(chosen));
        binder.readBean(entries);

        // Listen
        kind.addValueChangeListener(event -> {
            redirects.setVisible(event.getValue() != Kind.PROGRAM);
            kind.setHelperText(help(event.getValue()));
        });

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(getTranslation("integrations.let-in")),
                        new FormSection(getTranslation("integrations.section.what"), name)
                                .addWide(kind)
                                .addWide(redirects),
                        new FormSection(getTranslation("integrations.section.may")).addWide(scopes),
                        new FormActions(
                                getTranslation("integrations.let-in-verb"), this::save, cancel, binder::hasChanges));
        name.focus();
    }

    private String help(Kind kind) {
        return switch (kind) {
            case PROGRAM -> "";
            case APP -> getTranslation("integrations.app-help");
            case PUBLIC -> getTranslation("integrations.public-help");
        };
    }

    private static boolean areAddresses(String text) {
        return !lines(text).isEmpty() && lines(text).stream().allMatch(RedirectUri::isAllowed);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private void save() {
        try {
            binder.writeBean(entries);
        } catch (ValidationException shownAtTheFields) {
            return;
        }
        var scopes = Set.copyOf(entries.scopes);
        if (entries.kind == Kind.PROGRAM) {
            lettingIn.letIn(command, entries.name, scopes);
        } else {
            lettingIn.register(
                    command,
                    new AppDetails(
                            entries.name, Set.copyOf(lines(entries.redirects)), scopes, entries.kind == Kind.PUBLIC));
        }
    }
}
