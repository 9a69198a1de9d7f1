package io.chancery.app.timekeepers;

import io.chancery.app.lists.Walk;
import io.chancery.app.lists.WalkSql;
import io.chancery.app.money.HourlyRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands out all timekeepers step by step with their standard rates, archived ones too.
@Service
@PreAuthorize("hasAuthority('TIMEKEEPER_READ')")
@Transactional(readOnly = true)
public class TimekeeperWalk {

    private static final String COLUMNS =
            "t.id, t.number, t.last_name, t.first_name, t.classification, t.person, t.archived_at, t.version";

    private final JdbcClient jdbc;

    TimekeeperWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record RateOf(UUID timekeeper, StandardRate rate) {}

    /// Two statements, however many rows.
    public List<TimekeeperSheet> step(Walk walk) {
        var bare = new WalkSql("timekeeper t", "t").step(jdbc, COLUMNS, (row, n) -> sheet(row), walk);
        var rates = ratesOf(bare.stream().map(sheet -> sheet.id().value()).toList());
        return bare.stream()
                .map(sheet -> new TimekeeperSheet(
                        sheet.id(),
                        sheet.details(),
                        rates.getOrDefault(sheet.id().value(), List.of()),
                        sheet.archived(),
                        sheet.version()))
                .toList();
    }

    private Map<UUID, List<StandardRate>> ratesOf(Collection<UUID> timekeepers) {
        if (timekeepers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select timekeeper, valid_from, amount, currency from timekeeper_rate
                         where timekeeper in (:ids) order by valid_from desc, currency""")
                .param("ids", timekeepers)
                .query((row, n) -> new RateOf(
                        row.getObject("timekeeper", UUID.class),
                        new StandardRate(
                                row.getObject("valid_from", LocalDate.class),
                                new HourlyRate(
                                        row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))))))
                .stream()
                .collect(Collectors.groupingBy(
                        RateOf::timekeeper, Collectors.mapping(RateOf::rate, Collectors.toList())));
    }

    private static TimekeeperSheet sheet(ResultSet row) throws SQLException {
        var details = new TimekeeperDetails(
                new TimekeeperNumber(row.getString("number")),
                row.getString("last_name"),
                row.getString("first_name"),
                Classification.valueOf(row.getString("classification")),
                row.getObject("person", UUID.class));
        return new TimekeeperSheet(
                new TimekeeperId(row.getObject("id", UUID.class)),
                details,
                List.of(),
                row.getTimestamp("archived_at") != null,
                row.getInt("version"));
    }
}
