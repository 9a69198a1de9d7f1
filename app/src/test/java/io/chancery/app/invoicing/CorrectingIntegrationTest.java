package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.money.Money;
import io.chancery.infra.commands.CommandId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class CorrectingIntegrationTest extends AtTheBillingDesk {

    @Test
    void aCreditNotePointsAtItsInvoiceAndGivesTheWorkBack() {
        var matter = matterWithWork();
        var invoice = ada.does(() -> issueAll(matter));

        var creditNote =
                ada.does(() -> correcting.correct(CommandId.next(), invoice, "Wrong matter", BilledWork.GIVEN_BACK));

        var sheet = ada.does(() -> directory.invoice(creditNote));
        assertThat(sheet.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(sheet.paper().number()).startsWith("C20");
        assertThat(sheet.paper().total()).isEqualTo(Money.of("-2274.57", "USD"));
        assertThat(sheet.corrects().id()).isEqualTo(invoice);
        assertThat(ada.does(() -> directory.invoice(invoice)).correctedBy().id())
                .isEqualTo(creditNote);
        assertThat(ada.does(() -> unbilled.ofMatter(matter))).hasSize(4);
        assertThat(ada.does(() -> issueAll(matter))).as("billed anew").isNotEqualTo(invoice);
    }

    @Test
    void anInvoiceIsTakenBackOnceAndACreditNoteNever() {
        var invoice = ada.does(() -> issueAll(matterWithWork()));
        var creditNote = ada.does(() -> correcting.correct(CommandId.next(), invoice, "Wrong matter", BilledWork.KEPT));
        var series = creditNotesUsed();

        assertThatThrownBy(() ->
                        ada.does(() -> correcting.correct(CommandId.next(), invoice, "Again", BilledWork.GIVEN_BACK)))
                .isInstanceOf(InvoiceCorrectedAlready.class);
        assertThatThrownBy(() ->
                        ada.does(() -> correcting.correct(CommandId.next(), creditNote, "Again", BilledWork.KEPT)))
                .isInstanceOf(CreditNoteIsFinal.class);
        assertThatThrownBy(() -> ada.does(() -> correcting.correct(CommandId.next(), invoice, "  ", BilledWork.KEPT)))
                .isInstanceOf(CorrectionNeedsReason.class);
        assertThat(creditNotesUsed()).isEqualTo(series);
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnIssuedInvoice() {
        var invoice = ada.does(() -> issueAll(matterWithWork()));

        for (var statement : List.of(
                "update invoice set total = 0, net = 0 where id = :id",
                "delete from invoice where id = :id",
                "update invoice_line set net = 0 where invoice = :id")) {
            assertThatThrownBy(() -> inTransaction(() ->
                            jdbc.sql(statement).param("id", invoice.value()).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }
}
