package io.chancery.app.timekeepers;

import io.chancery.app.features.Feature;
import io.chancery.app.features.Features;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.lists.ListSql;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches, sorts and pages the timekeepers; the rate shown is today's in the firm's currency.
///
/// Filters: `state` is `active` (also when nothing is asked) or `archived`; `classification` holds LEDES codes.
@Service
@PreAuthorize("hasAuthority('TIMEKEEPER_READ')")
@Transactional(readOnly = true)
public class TimekeeperList {

    private static final String COLUMNS =
            "t.id, t.number, t.last_name, t.first_name, t.initials, t.classification, t.person, t.archived_at, r.amount";

    private final JdbcClient jdbc;
    private final FirmProfile firm;
    private final Features features;
    private final Clock clock;

    TimekeeperList(JdbcClient jdbc, FirmProfile firm, Features features, Clock clock) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.features = features;
        this.clock = clock;
    }

    /// The firm's row and one page.
    public List<TimekeeperRow> rows(ListQuery query, int offset, int limit) {
        var details = firm.firm().details();
        var currency = details.currency().getCurrencyCode();
        return sql(query, currency, LocalDate.now(clock.withZone(details.zone())))
                .page(jdbc, COLUMNS, (row, n) -> row(row, currency), query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query, "", LocalDate.EPOCH).count(jdbc);
    }

    private ListSql sql(ListQuery query, String currency, LocalDate today) {
        var sql = new ListSql("""
                        timekeeper t left join lateral (
                            select amount from timekeeper_rate
                             where timekeeper = t.id and currency = :currency and valid_from <= :today
                             order by valid_from desc limit 1) r on true""", "lower(t.last_name), lower(t.first_name), t.id")
                .param("currency", currency)
                .param("today", today)
                .sortable("initials", "t.initials")
                .sortable("number", "t.number")
                .sortable("name", "lower(t.last_name)")
                .sortable("classification", "t.classification")
                .sortable("rate", "r.amount")
                .search(query.search(), searched());
        if (query.first("state").filter("archived"::equals).isPresent()) {
            sql.where("t.archived_at is not null");
        } else {
            sql.where("t.archived_at is null");
        }
        var classifications = query.filter("classification");
        if (!classifications.isEmpty()) {
            sql.where("t.classification in (:classifications)").param("classifications", classifications);
        }
        return sql;
    }

    private String[] searched() {
        return features.has(Feature.TIMEKEEPER_INITIALS)
                ? new String[] {"t.number", "t.first_name", "t.last_name", "t.initials"}
                : new String[] {"t.number", "t.first_name", "t.last_name"};
    }

    private static TimekeeperRow row(ResultSet row, String currency) throws SQLException {
        return new TimekeeperRow(
                new TimekeeperId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("initials"),
                Classification.valueOf(row.getString("classification")),
                row.getBigDecimal("amount"),
                currency,
                row.getObject("person") != null,
                row.getTimestamp("archived_at") != null);
    }
}
