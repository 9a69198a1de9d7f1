package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row a person. Each verb is one statement that changes nothing the second time.
@Repository
class TimerTable {

    private final JdbcClient jdbc;

    TimerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A matter that the person may no longer know of is left out.
    Optional<TimerState> find(UUID person) {
        return jdbc.sql("""
                        select r.begun_on, r.started_at, r.accumulated_seconds, m.id as matter, r.task_code,
                               r.activity_code, r.narrative, coalesce(m.number || ' ' || m.name, '') as title
                          from timer r left join matter m on m.id = r.matter and %s
                         where r.person = :person""".formatted(MatterVisibility.of("m")))
                .param("person", person)
                .param(MatterVisibility.VIEWER, person)
                .query((row, n) -> state(row))
                .optional();
    }

    void start(UUID person, LocalDate day, TimerDraft draft, Instant now) {
        jdbc.sql("""
                        insert into timer (person, begun_on, started_at, accumulated_seconds, matter, task_code,
                            activity_code, narrative)
                        values (:person, :day, :now, 0, :matter, :task, :activity, :narrative)
                        on conflict (person) do update set started_at = coalesce(timer.started_at, excluded.started_at)
                        """)
                .param("person", person)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("matter", idOf(draft))
                .param("task", draft.codes().taskCode())
                .param("activity", draft.codes().activityCode())
                .param("narrative", draft.narrative().text())
                .update();
    }

    void stop(UUID person, Instant now) {
        jdbc.sql("""
                        update timer set started_at = null, accumulated_seconds = accumulated_seconds
                               + greatest(0, least(86400, floor(extract(epoch from :now::timestamptz - started_at))))::int
                         where person = :person and started_at is not null""").param("person", person).param("now", Timestamp.from(now)).update();
    }

    void describe(UUID person, TimerDraft draft) {
        jdbc.sql("""
                        update timer set matter = :matter, task_code = :task, activity_code = :activity,
                               narrative = :narrative where person = :person""")
                .param("person", person)
                .param("matter", idOf(draft))
                .param("task", draft.codes().taskCode())
                .param("activity", draft.codes().activityCode())
                .param("narrative", draft.narrative().text())
                .update();
    }

    void delete(UUID person) {
        jdbc.sql("delete from timer where person = :person")
                .param("person", person)
                .update();
    }

    private static @Nullable UUID idOf(TimerDraft draft) {
        return draft.matter() == null ? null : draft.matter().value();
    }

    private static TimerState state(ResultSet row) throws SQLException {
        var started = row.getTimestamp("started_at");
        var matter = row.getObject("matter", UUID.class);
        var draft = new TimerDraft(
                matter == null ? null : new MatterId(matter),
                WorkCodes.read(row.getString("task_code"), row.getString("activity_code"), null),
                new Narrative(row.getString("narrative")));
        return new TimerState(
                row.getObject("begun_on", LocalDate.class),
                started == null ? null : started.toInstant(),
                Duration.ofSeconds(row.getInt("accumulated_seconds")),
                draft,
                row.getString("title"));
    }
}
