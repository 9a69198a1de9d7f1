package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.app.invoicing.BilledWork;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceSheet;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// Asks why an invoice is taken back and what becomes of its work, then issues the credit note.
class CorrectDialog extends Dialog {

    private static final int REASON_MAX = 300;

    private final InvoiceScreens screens;
    private final InvoiceSheet invoice;
    private final SerializableConsumer<InvoiceId> corrected;
    private final CommandId command = CommandId.next();
    private final TextArea reason = new TextArea(getTranslation("invoicing.correct.reason"));
    private final Checkbox giveBack = new Checkbox(getTranslation("invoicing.correct.give-back"), true);

    /// @param corrected called with the credit note
    CorrectDialog(InvoiceScreens screens, InvoiceSheet invoice, SerializableConsumer<InvoiceId> corrected) {
        this.screens = screens;
        this.invoice = invoice;
        this.corrected = corrected;

        // Create
        var number = invoice.paper().number();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(REASON_MAX);
        reason.setWidthFull();
        reason.setHelperText(getTranslation("invoicing.correct.reason.help"));
        var issue = new VerbButton(getTranslation("invoicing.correct.issue"), this::issue);
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("themes.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        setHeaderTitle(getTranslation("invoicing.correct.title", number));
        add(new Paragraph(getTranslation("invoicing.correct.text", number)), reason, giveBack);
        getFooter().add(cancel, issue);
        reason.focus();
    }

    private void issue() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("error.invoicing.correction-needs-reason"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        screens.stepUp(this::issueNow);
    }

    private void issueNow() {
        var work = giveBack.getValue() ? BilledWork.GIVEN_BACK : BilledWork.KEPT;
        var creditNote = screens.correct(command, invoice.id(), reason.getValue(), work);
        close();
        Notices.done(getTranslation("invoicing.corrected", invoice.paper().number()));
        corrected.accept(creditNote);
    }
}
