package io.chancery.app.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.documents.Retention;
import io.chancery.app.documents.RetentionRule;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// Asks for how many years documents are kept.
class RetentionDialog extends Dialog {

    private final Retention retention;
    private final int version;
    private final SerializableRunnable decided;
    private final IntegerField years = new IntegerField(getTranslation("due.rule.years"));

    /// @param decided called when it is kept for another time from now on
    RetentionDialog(Retention retention, SerializableRunnable decided) {
        this.retention = retention;
        this.decided = decided;
        var rule = retention.rule();
        this.version = rule.version();

        // Create
        years.setMin(1);
        years.setMax(RetentionRule.YEARS_MAX);
        years.setHelperText(getTranslation("due.rule.years.help"));
        years.setErrorMessage(getTranslation("due.rule.years.wrong"));
        if (rule.years() != null) {
            years.setValue(rule.years());
        }
        var save = new VerbButton(getTranslation("forms.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        setHeaderTitle(getTranslation("due.rule"));
        addClassName("ch-small-dialog");
        add(new Paragraph(getTranslation("due.rule.text")), years);
        getFooter().add(new Button(getTranslation("themes.cancel"), _ -> close()), save);
    }

    private void save() {
        if (years.isInvalid()) {
            return;
        }
        retention.decide(new RetentionRule(years.getValue(), version));
        close();
        decided.run();
        Notices.done(getTranslation("due.rule.saved"));
    }
}
