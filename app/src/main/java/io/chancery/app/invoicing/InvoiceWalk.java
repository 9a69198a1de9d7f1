package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientId;
import io.chancery.app.lists.Walk;
import io.chancery.app.lists.WalkSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands out issued documents of the matters that whoever asks may know of. They never change, so there is no asking
/// for those that did: what is new comes last.
@Service
@PreAuthorize("hasAuthority('INVOICE_READ')")
@Transactional(readOnly = true)
public class InvoiceWalk {

    /// What is asked for; null leaves a filter out.
    ///
    /// @param from the first day of issue
    /// @param to the last day of issue
    public record Filter(
            @Nullable MatterId matter,
            @Nullable ClientId client,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private static final String FROM =
            "invoice i join matter m on m.id = i.matter left join invoice n on n.corrects = i.id";

    private static final String COLUMNS = """
            i.id, i.kind, i.number, i.matter, i.client, i.issued_on, i.due_on, i.net, i.tax, i.total, i.currency,
            i.corrects, n.id as corrected_by""";

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    InvoiceWalk(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    public List<InvoiceEntry> step(Walk walk, Filter filter) {
        var matter = filter.matter();
        var client = filter.client();
        return new WalkSql(FROM, "i")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .maybe("i.matter = :matter", "matter", matter == null ? null : matter.value())
                .maybe("i.client = :client", "client", client == null ? null : client.value())
                .maybe("i.issued_on >= :from", "from", filter.from())
                .maybe("i.issued_on <= :to", "to", filter.to())
                .step(jdbc, COLUMNS, (row, n) -> entry(row), walk);
    }

    private static InvoiceEntry entry(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new InvoiceEntry(
                new InvoiceId(row.getObject("id", UUID.class)),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number"),
                new MatterId(row.getObject("matter", UUID.class)),
                new ClientId(row.getObject("client", UUID.class)),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("net"), currency),
                new Money(row.getBigDecimal("tax"), currency),
                new Money(row.getBigDecimal("total"), currency),
                id(row, "corrects"),
                id(row, "corrected_by"));
    }

    private static @Nullable InvoiceId id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new InvoiceId(id);
    }
}
