package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.documents.DocumentDetails;
import io.chancery.app.documents.DocumentSheet;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterReference;
import io.chancery.app.matters.ui.MatterField;
import io.chancery.infra.documents.FileName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Names a document, tags it and moves it to another matter.
class DocumentForm extends Composite<Div> {

    private final Binder<Entries> binder = new Binder<>();
    private final Entries entries = new Entries();
    private final DocumentScreens screens;
    private final DocumentSheet document;
    private final SerializableRunnable leave;

    /// What is typed.
    private static final class Entries implements Serializable {
        String name = "";
        String tags = "";

        @Nullable
        MatterReference matter;
    }

    DocumentForm(DocumentScreens screens, MatterDirectory matters, DocumentSheet document, SerializableRunnable leave) {
        this.screens = screens;
        this.document = document;
        this.leave = leave;

        // Create
        var name = new TextField(getTranslation("documents.field.name"));
        name.setMaxLength(FileName.LENGTH_MAX);
        var tags = new TextField(getTranslation("documents.field.tags"));
        tags.setHelperText(getTranslation("documents.tags.help"));
        var matter = new MatterField(getTranslation("documents.field.matter"), matters);

        // Bind
        entries.name = document.name();
        entries.tags = String.join(", ", document.tags());
        entries.matter = matters.references(List.of(document.matter())).get(document.matter());
        binder.forField(name)
                .asRequired(getTranslation("forms.required"))
                .bind(e -> e.name, (e, typed) -> e.name = typed);
        binder.forField(tags)
                .withValidator(DocumentForm::areTags, getTranslation("documents.tags.wrong"))
                .bind(e -> e.tags, (e, typed) -> e.tags = typed);
        binder.forField(matter)
                .asRequired(getTranslation("forms.required"))
                .bind(e -> e.matter, (e, chosen) -> e.matter = chosen);
        binder.readBean(entries);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(document.name()),
                        new FormSection(getTranslation("documents.section.what"), matter)
                                .addWide(name)
                                .addWide(tags),
                        new FormActions(getTranslation("forms.save"), this::save, leave, binder::hasChanges));
        name.focus();
    }

    private void save() {
        if (!binder.writeBeanIfValid(entries)) {
            return;
        }
        var matter = Objects.requireNonNull(entries.matter).id();
        screens.keeping()
                .change(
                        document.id(),
                        new DocumentDetails(entries.name, matter, split(entries.tags)),
                        document.version());
        Notices.done(getTranslation("forms.saved"));
        leave.run();
    }

    private static boolean areTags(String typed) {
        var tags = split(typed);
        return tags.size() <= DocumentDetails.TAGS_MAX
                && tags.stream().allMatch(tag -> tag.length() <= DocumentDetails.TAG_LENGTH_MAX);
    }

    private static List<String> split(String typed) {
        return Arrays.stream(typed.split("[,;]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
