package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;
import io.chancery.app.lists.ListSql;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches, sorts and pages the matters that this person may know of.
///
/// Filters: `state` is `open` (also when nothing is asked), `closed` or `all`; `client` and `responsible` hold ids;
/// `restricted` is `true`; `opened` is a period.
@Service
@PreAuthorize("hasAuthority('MATTER_READ')")
@Transactional(readOnly = true)
public class MatterList {

    private static final String COLUMNS = """
            m.id, m.number, m.name, m.client, c.name as client_name, m.client_matter_ref,
            concat_ws(' ', nullif(t.first_name, ''), t.last_name) as responsible,
            m.opened_on, m.closed_on, m.restricted""";

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    MatterList(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    public List<MatterRow> rows(ListQuery query, int offset, int limit) {
        return sql(query).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    private ListSql sql(ListQuery query) {
        var sql = new ListSql(
                        "matter m join client c on c.id = m.client left join timekeeper t on t.id = m.responsible",
                        "m.number, m.id")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .sortable("number", "m.number")
                .sortable("name", "lower(m.name)")
                .sortable("client", "lower(c.name)")
                .sortable("clientMatterRef", "m.client_matter_ref")
                .sortable("responsible", "lower(t.last_name)")
                .sortable("opened", "m.opened_on")
                .sortable("closed", "m.closed_on")
                .sortable("changed", "m.changed_at")
                .search(query.search(), "m.number", "m.name", "m.client_matter_ref", "c.number", "c.name");
        switch (query.first("state").orElse("open")) {
            case "closed" -> sql.where("m.closed_on is not null");
            case "all" -> {}
            default -> sql.where("m.closed_on is null");
        }
        if (query.first("restricted").isPresent()) {
            sql.where("m.restricted");
        }
        Filter.Period.day(query.filter("opened"), 0)
                .ifPresent(day -> sql.where("m.opened_on >= :openedFrom").param("openedFrom", day));
        Filter.Period.day(query.filter("opened"), 1)
                .ifPresent(day -> sql.where("m.opened_on <= :openedTo").param("openedTo", day));
        ids(sql, query, "client");
        ids(sql, query, "responsible");
        return sql;
    }

    private static void ids(ListSql sql, ListQuery query, String column) {
        var ids = query.filter(column);
        if (!ids.isEmpty()) {
            // Compared as text, because an address may hold anything.
            sql.where("m.%s::text in (:%s)".formatted(column, column)).param(column, ids);
        }
    }

    private static MatterRow row(ResultSet row) throws SQLException {
        return new MatterRow(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                new ClientId(row.getObject("client", UUID.class)),
                row.getString("client_name"),
                row.getString("client_matter_ref"),
                row.getString("responsible"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("restricted"));
    }
}
