package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.firm.BankDetails;
import io.chancery.app.lists.Walk;
import io.chancery.app.paper.BankDetails.Identifier;
import io.chancery.infra.crypto.CannotBeOpened;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Reads the firm's schema from behind the wall, every column of every table, and finds nothing of what is marked.
class MarkedValuesIntegrationTest extends WithMarkedValues {

    @Test
    void nothingMarkedStandsAnywhereAfterEditsAnIssueAndInACopy() {
        var invoice = billedWithEverythingMarked();

        assertThat(markedIn(SCHEMA)).isEmpty();
        assertThat(contents(invoice))
                .allSatisfy(content -> assertThat(content[0]).isEqualTo((byte) 1));
        copies.copy(place(SCHEMA), place(COPY));
        assertThat(markedIn(COPY)).isEmpty();
        assertThat(rows(COPY + ".invoice")).as("the copy holds it all").isPositive();
    }

    @Test
    void peopleReadWhatTheyEnteredAndInvoicesSayIt() {
        var invoice = billedWithEverythingMarked();

        assertThat(ada.does(this::entity).details().bank().iban()).isEqualTo(IBAN);
        assertThat(ada.does(this::entity).details().taxNumber()).isEqualTo(TAX_NUMBER);
        var paper = ada.does(() -> directory.invoice(invoice)).paper();
        assertThat(paper.letterhead().taxNumber()).isEqualTo(TAX_NUMBER);
        assertThat(paper.recipient().vatId()).isEqualTo(CLIENT_TAX_ID);
        assertThat(paper.bank().identifiers()).extracting(Identifier::value).contains(ACCOUNT, ROUTING);
        assertThat(new String(ledes(invoice), StandardCharsets.UTF_8)).contains(TAX_NUMBER);
        assertThat(ada.does(() -> walk.step(new Walk(null, Instant.now().minusSeconds(600), 200))))
                .extracting(client -> client.details().taxId())
                .contains(CLIENT_TAX_ID);
    }

    @Test
    void theLogTellsThatTheAccountChangedAndItsEndAlone() {
        var other = ACCOUNT.replace("77159", "77158");
        enter(new BankDetails("First Harbor Bank", "", IBAN, "BYLADEM1001", other, ROUTING));

        var entry = superuser.sql("""
                        select before ->> 'accountNumber' || ' ' || (after ->> 'accountNumber') from %s.audit_entry
                         where action = 'entity.changed' order by id desc limit 1""".formatted(SCHEMA)).query(String.class).single();
        assertThat(entry).isEqualTo("…6201 …6201");
    }

    @Test
    void nobodyPutsTheAccountOfOneInvoiceOntoAnother() {
        var one = billedWithEverythingMarked();
        var other = billedWithEverythingMarked();
        var was = bank(other);
        putBank(other, bank(one));
        try {
            assertThatThrownBy(() -> ada.does(() -> directory.invoice(other))).isInstanceOf(CannotBeOpened.class);
        } finally {
            putBank(other, was);
        }
    }

    private String bank(InvoiceId invoice) {
        return superuser
                .sql("select (frozen #> '{paper,bank}')::text from %s.invoice where id = :id".formatted(SCHEMA))
                .param("id", invoice.value())
                .query(String.class)
                .single();
    }

    /// As a superuser who turns the database's own rules off.
    private void putBank(InvoiceId invoice, String bank) {
        superuser.sql("""
                        do $$ begin
                            set local session_replication_role = replica;
                            update %s.invoice set frozen = jsonb_set(frozen, '{paper,bank}', '%s') where id = '%s';
                        end $$""".formatted(SCHEMA, bank, invoice.value())).update();
    }

    @Test
    void theDatabaseLetsNobodySayAnythingElseInAnIssuedDocument() {
        var invoice = billedWithEverythingMarked();
        for (var other : List.of(
                "jsonb_set(frozen, '{paper,number}', '\"2026-1\"')",
                "jsonb_set(frozen, '{paper,bank,identifiers,0,value}', '\"DE00\"')",
                "jsonb_set(frozen, '{paper,bank,identifiers}', '[]')")) {
            assertThatThrownBy(() -> inTransaction(
                            () -> jdbc.sql("update invoice set frozen = %s where id = :id".formatted(other))
                                    .param("id", invoice.value())
                                    .update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("an issued document says what it said");
        }
    }
}
