package io.chancery.app.invoicing;

import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.money.Money;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches, sorts, pages and sums what was issued, of the matters that this person may know of.
///
/// Filters: `kind` is a [DocumentKind]; `state` is [#OUT] or [#TAKEN_BACK] of invoices; `matter` and `client`
/// hold ids; `issued` is two ISO dates of which either may be empty.
@Service
@PreAuthorize("hasAuthority('INVOICE_READ')")
@Transactional(readOnly = true)
public class InvoiceList {

    /// Invoices that were issued and not taken back.
    public static final String OUT = "OUT";

    public static final String TAKEN_BACK = "TAKEN_BACK";

    static final String COLUMNS = """
            i.id, i.kind, i.number, i.issued_on, i.due_on, m.number as matter_number, m.name as matter_name,
            c.name as client_name, i.total, i.currency, n.id is not null as corrected""";

    static final String FROM = """
            invoice i join matter m on m.id = i.matter join client c on c.id = i.client
            left join invoice n on n.corrects = i.id""";

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    InvoiceList(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /// The latest first, unless the query says otherwise.
    public List<InvoiceRow> rows(ListQuery query, int offset, int limit) {
        return sql(query).page(jdbc, COLUMNS, InvoiceList::row, query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    /// Over all documents that the query finds, one for each currency; credit notes take off.
    public List<Money> totals(ListQuery query) {
        return sql(query)
                .grouped(
                        jdbc,
                        "i.currency, sum(i.total) as total",
                        "i.currency",
                        (row, n) ->
                                new Money(row.getBigDecimal("total"), Currency.getInstance(row.getString("currency"))));
    }

    private ListSql sql(ListQuery query) {
        var sql = new ListSql(FROM, "i.issued_on desc, i.id desc")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .search(query.search(), "i.number", "m.number", "m.name", "c.number", "c.name")
                .sortable("number", "i.number")
                .sortable("issued", "i.issued_on")
                .sortable("due", "i.due_on")
                .sortable("matter", "m.number")
                .sortable("client", "lower(c.name)")
                .sortable("total", "i.total");
        // Compared as text, because an address may hold anything.
        query.first("kind").ifPresent(kind -> sql.where("i.kind = :kind").param("kind", kind));
        query.first("state")
                .ifPresent(state -> sql.where("i.kind = 'INVOICE' and (n.id is null) = :out")
                        .param("out", state.equals(OUT)));
        query.first("matter")
                .ifPresent(id -> sql.where("i.matter::text = :matter").param("matter", id));
        query.first("client")
                .ifPresent(id -> sql.where("i.client::text = :client").param("client", id));
        var issued = query.filter("issued");
        if (issued.size() == 2) {
            sql.where("i.issued_on::text >= :from").param("from", issued.get(0));
            if (!issued.get(1).isEmpty()) {
                sql.where("i.issued_on::text <= :to").param("to", issued.get(1));
            }
        }
        return sql;
    }

    static InvoiceRow row(ResultSet row, int n) throws SQLException {
        return new InvoiceRow(
                new InvoiceId(row.getObject("id", UUID.class)),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("matter_number") + " " + row.getString("matter_name"),
                row.getString("client_name"),
                new Money(row.getBigDecimal("total"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("corrected"));
    }
}
