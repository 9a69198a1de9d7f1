package io.chancery.app.approvals;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.field.MoneyField;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Asks up to which amount somebody may issue; left empty, there is no limit.
class LimitDialog extends Dialog {

    private final MoneyField amount;
    private final CommandId command = CommandId.next();
    private final Saving saving;

    /// Keeps the limit, null for none.
    interface Saving extends Serializable {
        void save(CommandId command, @Nullable BigDecimal amount);
    }

    LimitDialog(Holder holder, String currency, Saving saving) {
        this.saving = saving;

        // Create
        amount = new MoneyField(getTranslation("approvals.limit"), currency);
        amount.setHelperText(getTranslation("approvals.limit.help"));
        var now = holder.limit();
        amount.setValue(now == null ? null : now.amount());
        amount.setTestId("limit");
        var save = new VerbButton(getTranslation("forms.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTestId("save-limit");
        var cancel = new Button(getTranslation("themes.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        setHeaderTitle(getTranslation("approvals.limit-of", holder.name()));
        addClassName("ch-form-dialog");
        add(new Paragraph(getTranslation("approvals.limit.text")), amount);
        getFooter().add(cancel, save);
        amount.focus();
    }

    private void save() {
        if (amount.isInvalid()) {
            amount.focus();
            return;
        }
        var limit = amount.getValue();
        if (limit != null && limit.signum() < 0) {
            amount.setErrorMessage(getTranslation("approvals.negative"));
            amount.setInvalid(true);
            amount.focus();
            return;
        }
        close();
        saving.save(command, limit);
    }
}
