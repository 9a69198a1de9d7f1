package io.chancery.app.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.documents.DocumentRules;
import io.chancery.app.documents.DocumentRuling;
import io.chancery.infra.documents.ExaminingRules;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.Objection;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// Asks which kinds of files the firm takes, and what is kept with a warning instead of held back.
class RulesDialog extends Dialog {

    private final DocumentRuling ruling;
    private final int version;
    private final SerializableRunnable chosen;
    private final CheckboxGroup<FileKind> kinds = new CheckboxGroup<>(getTranslation("refused.rules.kinds"));
    private final CheckboxGroup<Objection> tolerated = new CheckboxGroup<>(getTranslation("refused.rules.tolerated"));

    private final LimitField size;
    private final LimitField room;

    /// @param chosen called when the firm takes something else from now on
    RulesDialog(DocumentRuling ruling, SerializableRunnable chosen) {
        this.ruling = ruling;
        this.chosen = chosen;
        var current = ruling.current();
        var provided = ruling.provided();
        this.version = current.version();

        // Create
        kinds.setItems(FileKind.values());
        kinds.setItemLabelGenerator(kind -> DocumentWords.kind(this, kind));
        kinds.setValue(current.rules().kinds());
        tolerated.setItems(Objection.MACROS, Objection.ACTIVE_CONTENT);
        tolerated.setItemLabelGenerator(one -> getTranslation("refused.objection." + one));
        tolerated.setValue(current.rules().tolerated());
        tolerated.setHelperText(getTranslation("refused.rules.tolerated.help"));
        size = new LimitField("refused.rules.size", LimitField.MEGABYTES, provided.sizeMax(), current.sizeMax());
        room = new LimitField("refused.rules.room", LimitField.GIGABYTES, provided.quota(), current.quota());
        var save = new VerbButton(getTranslation("forms.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        setHeaderTitle(getTranslation("refused.rules"));
        addClassName("ch-small-dialog");
        add(new Paragraph(getTranslation("refused.rules.text")), size, room, kinds, tolerated);
        getFooter().add(new Button(getTranslation("themes.cancel"), _ -> close()), save);
    }

    private void save() {
        if (!size.check() || !room.check()) {
            return;
        }
        ruling.choose(new DocumentRules(
                new ExaminingRules(kinds.getValue(), tolerated.getValue()), size.bytes(), room.bytes(), version));
        close();
        chosen.run();
        Notices.done(getTranslation("refused.rules.saved"));
    }
}
