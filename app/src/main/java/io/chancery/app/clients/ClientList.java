package io.chancery.app.clients;

import io.chancery.app.features.Feature;
import io.chancery.app.features.Features;
import io.chancery.app.lists.ListSql;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches, sorts and pages the clients; the database does all of it.
///
/// Filters: `state` is `active` (also when nothing is asked) or `archived`; `currency` is an ISO code.
@Service
@PreAuthorize("hasAuthority('CLIENT_READ')")
@Transactional(readOnly = true)
public class ClientList {

    private static final String COLUMNS = "c.id, c.number, c.name, c.city, c.country, c.currency, c.archived_at";

    private final JdbcClient jdbc;
    private final Engagements engagements;
    private final Features features;

    ClientList(JdbcClient jdbc, Engagements engagements, Features features) {
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.features = features;
    }

    /// Two statements, however many rows.
    public List<ClientRow> rows(ListQuery query, int offset, int limit) {
        var rows = sql(query).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
        var counts = engagements.countsOf(rows.stream().map(ClientRow::id).toList());
        return rows.stream()
                .map(row -> row.with(counts.getOrDefault(row.id(), Engagements.Count.NONE)))
                .toList();
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    /// The currencies that clients are invoiced in, for the filter.
    public List<String> currencies() {
        return jdbc.sql("select distinct currency from client order by currency")
                .query(String.class)
                .list();
    }

    private ListSql sql(ListQuery query) {
        var sql = new ListSql("client c", "c.number, c.id")
                .sortable("number", "c.number")
                .sortable("name", "lower(c.name)")
                .sortable("city", "lower(c.city)")
                .sortable("currency", "c.currency");
        if (features.has(Feature.CLIENT_SPELLING)) {
            sql.searchSpelled(query.search(), Spelling::of, "c.spelling", "c.number", "c.name", "c.city");
        } else {
            sql.search(query.search(), "c.number", "c.name", "c.city");
        }
        if (query.first("state").filter("archived"::equals).isPresent()) {
            sql.where("c.archived_at is not null");
        } else {
            sql.where("c.archived_at is null");
        }
        var currencies = query.filter("currency");
        if (!currencies.isEmpty()) {
            sql.where("c.currency in (:currencies)").param("currencies", currencies);
        }
        return sql;
    }

    private static ClientRow row(ResultSet row) throws SQLException {
        return new ClientRow(
                new ClientId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("city"),
                row.getString("country").strip(),
                row.getString("currency"),
                0,
                0,
                row.getTimestamp("archived_at") != null);
    }
}
