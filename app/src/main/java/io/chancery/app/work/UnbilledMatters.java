package io.chancery.app.work;

import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterId;
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

/// The unbilled work of each matter in sum, what waits longest first; searched by matter and client.
@Service
@PreAuthorize("hasAuthority('WORK_READ')")
@Transactional(readOnly = true)
public class UnbilledMatters {

    /// Each matter's sums first, so that sorting and paging see one row a matter.
    private static final String SUMS = """
            (select w.matter, w.currency, count(*) as items, min(w.work_date) as oldest, sum(w.net) as net,
                    coalesce(sum(w.units) filter (where w.kind = 'TIME'), 0) as hours
               from work_item w
              where w.invoice is null and w.archived_at is null and w.treatment <> 'OFFICE'
              group by w.matter, w.currency) s
            join matter m on m.id = s.matter join client c on c.id = m.client""";

    private static final String COLUMNS = """
            s.matter, m.number, m.name, c.name as client_name, s.items, s.hours, s.net, s.currency, s.oldest""";

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    UnbilledMatters(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    public List<MatterWork> rows(ListQuery query, int offset, int limit) {
        return sql(query).page(jdbc, COLUMNS, UnbilledMatters::row, query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    /// Over all matters that the query finds.
    public WorkTotals totals(ListQuery query) {
        return sql(query)
                .grouped(
                        jdbc,
                        "s.currency, sum(s.items) as items, sum(s.hours) as hours, sum(s.net) as net",
                        "s.currency",
                        (row, n) -> new WorkTotals(
                                row.getLong("items"),
                                row.getBigDecimal("hours"),
                                List.of(new Money(
                                        row.getBigDecimal("net"), Currency.getInstance(row.getString("currency"))))))
                .stream()
                .reduce(WorkTotals.NONE, WorkTotals::plus);
    }

    private ListSql sql(ListQuery query) {
        return new ListSql(SUMS, "s.oldest, m.number, m.id")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .search(query.search(), "m.number", "m.name", "c.name")
                .sortable("matter", "m.number")
                .sortable("client", "lower(c.name)")
                .sortable("items", "s.items")
                .sortable("hours", "s.hours")
                .sortable("net", "s.net")
                .sortable("oldest", "s.oldest");
    }

    private static MatterWork row(ResultSet row, int n) throws SQLException {
        return new MatterWork(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("client_name"),
                row.getLong("items"),
                row.getBigDecimal("hours"),
                new Money(row.getBigDecimal("net"), Currency.getInstance(row.getString("currency"))),
                row.getObject("oldest", LocalDate.class));
    }
}
