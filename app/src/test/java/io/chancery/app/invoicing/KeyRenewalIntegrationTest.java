package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.firm.BankDetails;
import org.junit.jupiter.api.Test;

/// Marked values are sealed over, and everything by a new key, while people work.
class KeyRenewalIntegrationTest extends WithMarkedValues {

    private static final String IN_LOG = SCHEMA + ".audit_entry where action = 'firm.key-changed'";
    private static final String IN_BOOK =
            "control.key_change k join control.tenant t on t.id = k.tenant where t.schema_name = '%s'"
                    .formatted(SCHEMA);

    @Test
    void whatStoodPlainIsSealedOverAndReadsAsBefore() {
        // The same again would be no change, and stay sealed.
        enter(BankDetails.NONE);
        superuser
                .sql("update %s.sealing_key set marked = 'PLAIN'".formatted(SCHEMA))
                .update();
        enter(new BankDetails("First Harbor Bank", "", IBAN, "BYLADEM1001", ACCOUNT, ROUTING));
        var invoice = billedWithEverythingMarked();
        var file = ada.does(() -> directory.file(invoice, InvoiceFileKind.PDF)).content();
        assertThat(markedIn(SCHEMA)).contains("legal_entity", "client", "invoice", "invoice_file", "draft");

        run("seal");

        assertThat(markedIn(SCHEMA)).isEmpty();
        assertThat(superuser
                        .sql("select marked from %s.sealing_key".formatted(SCHEMA))
                        .query(String.class)
                        .single())
                .isEqualTo("SEALED");
        assertThat(ada.does(() -> directory.file(invoice, InvoiceFileKind.PDF)).content())
                .isEqualTo(file);
        assertThat(pdf.render(inTransaction(() -> table.find(invoice))
                        .orElseThrow()
                        .frozen()
                        .paper()))
                .isEqualTo(file);
        assertThat(ada.does(this::entity).details().bank().accountNumber()).isEqualTo(ACCOUNT);
    }

    @Test
    void aNewKeySealsEverythingAndTheOldOneIsThrownAwayAlsoWhenANodeDiesInTheMiddle() {
        var invoice = billedWithEverythingMarked();
        var file = ada.does(() -> directory.file(invoice, InvoiceFileKind.PDF)).content();
        var old = kept();
        var state = state("change");
        for (int pieces = 0; pieces < 4; pieces++) {
            state = next(state);
        }
        int inLog = rows(IN_LOG);
        int inBook = rows(IN_BOOK);
        // Another node begins anew with what was kept, and does the last piece again.
        var outcome = finish(state);
        assertThat(outcome).isEqualTo("sealed");
        assertThat(kept()).isNotEqualTo(old);
        assertThat(ada.does(this::entity).details().bank().accountNumber()).isEqualTo(ACCOUNT);
        assertThat(ada.does(() -> directory.file(invoice, InvoiceFileKind.PDF)).content())
                .isEqualTo(file);

        assertThat(rows(IN_LOG)).isEqualTo(inLog + 1);
        assertThat(rows(IN_BOOK)).isEqualTo(inBook + 1);

        var sealed = superuser
                .sql("select string_agg(bank_iban, '') from %s.legal_entity".formatted(SCHEMA))
                .query(String.class)
                .single();
        run("seal");
        assertThat(superuser
                        .sql("select string_agg(bank_iban, '') from %s.legal_entity".formatted(SCHEMA))
                        .query(String.class)
                        .single())
                .as("done again, nothing changes")
                .isEqualTo(sealed);
    }
}
