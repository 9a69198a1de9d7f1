package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterReads;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.money.Money;
import io.chancery.themes.list.ListQuery;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches, sorts, pages and sums what could be billed, of the matters that this person may know of. Office time is
/// never among it; work without charge is, since an invoice shows it.
///
/// Filters: `matter`, `client` and `timekeeper` hold ids; `kind` is a [WorkKind], `treatment` a [Treatment]; `worked`
/// is two ISO dates of which either may be empty.
@Service
@PreAuthorize("hasAuthority('WORK_READ')")
@Transactional(readOnly = true)
public class UnbilledWork {

    private static final String TOTALS =
            "w.currency, count(*) as items, sum(w.units) filter (where w.kind = 'TIME') as hours, sum(w.net) as net";

    private final MatterVisibility visibility;
    private final MatterReads reads;
    private final JdbcClient jdbc;

    UnbilledWork(MatterVisibility visibility, MatterReads reads, JdbcClient jdbc) {
        this.visibility = visibility;
        this.reads = reads;
        this.jdbc = jdbc;
    }

    /// The newest first, unless the query says otherwise.
    public List<WorkRow> rows(ListQuery query, int offset, int limit) {
        return UnbilledSql.of(query, visibility.viewer()).page(jdbc, WorkSql.ROW, WorkSql::row, query, offset, limit);
    }

    /// The number of rows and their sums in one statement.
    public WorkTotals totals(ListQuery query) {
        return UnbilledSql.of(query, visibility.viewer())
                .grouped(
                        jdbc,
                        TOTALS,
                        "w.currency",
                        (row, n) -> new WorkTotals(
                                row.getLong("items"),
                                row.getBigDecimal("hours") == null ? BigDecimal.ZERO : row.getBigDecimal("hours"),
                                List.of(new Money(
                                        row.getBigDecimal("net"), Currency.getInstance(row.getString("currency"))))))
                .stream()
                .reduce(WorkTotals.NONE, WorkTotals::plus);
    }

    /// Everything that could be billed on a matter, by day and then as it was recorded. Opening that of a restricted
    /// matter is itself written to the audit log.
    @Transactional
    @PreAuthorize("hasAnyAuthority('WORK_READ', 'INVOICE_ISSUE')")
    public List<WorkLine> ofMatter(MatterId matter) {
        reads.opened(matter);
        return jdbc.sql("""
                        select %s from work_item w
                         where w.matter = :matter and w.invoice is null and w.archived_at is null and %s
                         order by w.work_date, w.id""".formatted(WorkSql.LINE, MatterVisibility.ofMatter("w.matter")))
                .param("matter", matter.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query(WorkSql::line)
                .list();
    }
}
