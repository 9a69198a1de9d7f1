package io.chancery.control.support;

import io.chancery.infra.persistence.InControl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Reads accesses of support. Which there are to read the database decides: the console sees all, a node those of the
/// firm that the transaction names.
@InControl(propagation = Propagation.MANDATORY)
class SupportTable {

    static final String SELECT = """
            select a.id, t.name as firm, a.operator, a.operator_name, a.reason, a.minutes, a.asked_at, a.state,
                   a.answered_at, a.answered_by, a.until, a.ended_at, a.ended_by, a.entered_at
              from control.support_access a join control.tenant t on t.id = a.tenant
            """;

    private final JdbcClient jdbc;

    SupportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From here on this transaction sees and changes rows of that firm alone.
    public void name(UUID firm) {
        jdbc.sql("select set_config('chancery.firm', :firm, true)")
                .param("firm", firm.toString())
                .query(String.class)
                .single();
    }

    public Optional<SupportAccess> find(SupportAccessId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query((row, n) -> access(row))
                .optional();
    }

    /// The newest first.
    public List<SupportAccess> newest(int offset, int limit) {
        return jdbc.sql(SELECT + " order by a.asked_at desc, a.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> access(row))
                .list();
    }

    static SupportAccess access(ResultSet row) throws SQLException {
        return new SupportAccess(
                new SupportAccessId(row.getObject("id", UUID.class)),
                row.getString("firm"),
                row.getObject("operator", UUID.class),
                row.getString("operator_name"),
                row.getString("reason"),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getTimestamp("asked_at").toInstant(),
                AccessState.valueOf(row.getString("state")),
                instant(row.getTimestamp("answered_at")),
                row.getString("answered_by"),
                instant(row.getTimestamp("until")),
                instant(row.getTimestamp("ended_at")),
                row.getString("ended_by"),
                instant(row.getTimestamp("entered_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
