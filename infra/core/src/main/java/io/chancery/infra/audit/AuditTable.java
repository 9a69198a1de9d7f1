package io.chancery.infra.audit;

import io.chancery.infra.persistence.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of an `audit_entry` table; firms and the control plane each have one of the same columns.
public final class AuditTable {

    /// The columns of an entry `e` and its link `l` that [#numbered] maps.
    public static final String NUMBERED = """
            l.number, e.id, e.at, e.actor_name, e.address, e.action, e.subject_type, e.subject_id, e.subject_name,
            e.before, e.after, e.reason""";

    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final String table;
    private final ActorSource actors;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param table its name, with a schema where the connection has no path
    public AuditTable(JdbcClient jdbc, String table, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.actors = actors;
        this.clock = clock;
    }

    public void insert(String action, String subjectType, UUID subject, AuditDetails details) {
        var actor = actors.current();
        jdbc.sql("""
                        insert into %s (id, at, actor_id, actor_name, address, action, subject_type, subject_id,
                            subject_name, before, after, reason, transaction)
                        values (:id, :at, :actor, :actorName, :address, :action, :type, :subject,
                            :name, :before::jsonb, :after::jsonb, :reason, pg_current_xact_id())
                        """.formatted(table))
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id())
                .param("actorName", actor.name())
                .param("address", actor.address())
                .param("action", action)
                .param("type", subjectType)
                .param("subject", subject)
                .param("name", details.subjectName())
                .param("before", json.writeValueAsString(details.before()))
                .param("after", json.writeValueAsString(details.after()))
                .param("reason", details.reason())
                .update();
    }

    /// What happened to one thing, the newest first.
    public List<AuditEntry> forSubject(UUID subject, int limit) {
        return jdbc.sql("""
                        select id, at, actor_name, action, subject_type, subject_id, subject_name, before, after, reason
                          from %s where subject_id = :subject order by id desc limit :limit
                        """.formatted(table))
                .param("subject", subject)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /// Maps the columns that [#forSubject] selects.
    public AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_name"),
                fields(row.getString("before")),
                fields(row.getString("after")),
                row.getString("reason"));
    }

    /// Maps the columns of [#NUMBERED].
    public NumberedEntry numbered(ResultSet row) throws SQLException {
        return new NumberedEntry(row.getLong("number"), entry(row), row.getString("address"));
    }

    private Map<String, String> fields(String text) {
        return json.readValue(text, FIELDS);
    }
}
