package io.chancery.app.invoicing;

import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.Sha256;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which files an invoice is to have, and those that are there.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceFileTable {

    /// A file that is still to be made.
    record ToMake(InvoiceId invoice, InvoiceFileKind kind) {}

    private final JdbcClient jdbc;
    private final MarkedValues values;
    private final Clock clock;

    InvoiceFileTable(JdbcClient jdbc, MarkedValues values, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.clock = clock;
    }

    void expect(InvoiceId invoice, Collection<InvoiceFileKind> kinds) {
        kinds.forEach(kind -> jdbc.sql("""
                        insert into invoice_file (invoice, kind, state, attempts, problem)
                        values (:invoice, :kind, 'PENDING', 0, '')""")
                .param("invoice", invoice.value())
                .param("kind", kind.name())
                .update());
    }

    List<ToMake> toMake(InvoiceId invoice) {
        return jdbc.sql("select invoice, kind from invoice_file where state = 'PENDING' and invoice = :invoice")
                .param("invoice", invoice.value())
                .query((row, n) -> new ToMake(invoice, InvoiceFileKind.valueOf(row.getString("kind"))))
                .list();
    }

    /// The oldest first, those that failed most often last.
    List<ToMake> toMake(int limit) {
        return jdbc.sql("""
                        select invoice, kind from invoice_file where state = 'PENDING'
                         order by attempts, invoice limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new ToMake(
                        new InvoiceId(row.getObject("invoice", UUID.class)),
                        InvoiceFileKind.valueOf(row.getString("kind"))))
                .list();
    }

    /// A file that another node made meanwhile stays as it is.
    void ready(ToMake file, byte[] content) {
        jdbc.sql("""
                        update invoice_file set state = 'READY', attempts = attempts + 1, problem = '', sha256 = :hash,
                            content = :content, made_at = :at
                         where invoice = :invoice and kind = :kind and state = 'PENDING'""")
                .param("hash", Sha256.of(content))
                .param(
                        "content",
                        values.seal(InvoiceSeals.purpose(file.invoice().value(), file.kind()), content))
                .param("at", Timestamp.from(clock.instant()))
                .param("invoice", file.invoice().value())
                .param("kind", file.kind().name())
                .update();
    }

    void refused(ToMake file, String problem) {
        update(file, "REFUSED", problem);
    }

    void failed(ToMake file, String problem) {
        update(file, "PENDING", problem);
    }

    List<InvoiceFileStatus> of(InvoiceId invoice) {
        return jdbc.sql("""
                        select kind, state, problem, coalesce(sha256, '') as sha256 from invoice_file
                         where invoice = :invoice order by kind desc""")
                .param("invoice", invoice.value())
                .query((row, n) -> new InvoiceFileStatus(
                        InvoiceFileKind.valueOf(row.getString("kind")),
                        InvoiceFileStatus.State.valueOf(row.getString("state")),
                        row.getString("problem"),
                        row.getString("sha256")))
                .list();
    }

    Optional<byte[]> content(InvoiceId invoice, InvoiceFileKind kind) {
        return jdbc.sql("""
                        select content from invoice_file
                         where invoice = :invoice and kind = :kind and state = 'READY'""")
                .param("invoice", invoice.value())
                .param("kind", kind.name())
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .map(kept -> values.open(InvoiceSeals.purpose(invoice.value(), kind), kept));
    }

    private void update(ToMake file, String state, String problem) {
        jdbc.sql("""
                        update invoice_file set state = :state, attempts = attempts + 1, problem = :problem
                         where invoice = :invoice and kind = :kind and state = 'PENDING'""")
                .param("state", state)
                .param("problem", problem)
                .param("invoice", file.invoice().value())
                .param("kind", file.kind().name())
                .update();
    }
}
