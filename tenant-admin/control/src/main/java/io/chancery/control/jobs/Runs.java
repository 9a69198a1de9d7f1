package io.chancery.control.jobs;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// The long work of all firms and the short work that was given up, filtered, sorted and paged by the database.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class Runs {

    private static final String COLUMNS = """
            select r.id, t.name as firm, r.lane, r.kind, r.state, r.done, r.total, r.attempts, r.node,
                   coalesce(r.message, '') as message, r.started_at, r.finished_at,
                   r.stop_requested_at is not null and r.state in ('WAITING', 'RUNNING') as stop_asked
            """;
    private static final String FROM = " from control.job_run r join control.tenant t on t.id = r.tenant ";
    private static final String WHERE = """
             where (:search = '' or lower(t.name) like :pattern or t.slug like :pattern or lower(r.kind) like :pattern)
               and (:anyState or r.state in (:states))
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RunRow> page(RunFilter filter, RunSort sort, boolean descending, int offset, int limit) {
        return filtered(COLUMNS, " order by " + sort.clause(descending) + " offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    public RunTotals totals(RunFilter filter) {
        return filtered("""
                        select count(*) as runs, count(*) filter (where r.state in ('WAITING', 'RUNNING')) as moving,
                               count(*) filter (where r.state = 'FAILED') as failed
                        """, "", filter).query(RunTotals.class).single();
    }

    public Optional<RunRow> run(RunId id) {
        return jdbc.sql(COLUMNS + FROM + " where r.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /// What became of it, the newest first.
    public List<RunStep> history(RunId id, int limit) {
        return jdbc.sql("""
                        select at, state, node, attempts, message from control.job_run_step
                         where run = :run order by seq desc limit :limit
                        """)
                .param("run", id.value())
                .param("limit", limit)
                .query((row, n) -> new RunStep(
                        row.getTimestamp("at").toInstant(),
                        RunState.valueOf(row.getString("state")),
                        row.getString("node"),
                        row.getInt("attempts"),
                        row.getString("message")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String select, String tail, RunFilter filter) {
        var search = filter.search().toLowerCase(Locale.ROOT);
        var states = filter.states().stream().map(RunState::name).toList();
        return jdbc.sql(select + FROM + WHERE + tail)
                .param("search", search)
                .param("pattern", LikePattern.containing(search))
                .param("anyState", states.isEmpty())
                .param("states", states.isEmpty() ? List.of("") : states);
    }

    private static RunRow row(ResultSet row) throws SQLException {
        return new RunRow(
                new RunId(row.getObject("id", UUID.class)),
                row.getString("firm"),
                row.getString("lane").equals("SHORT"),
                row.getString("kind"),
                RunState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getInt("attempts"),
                row.getString("node"),
                row.getString("message"),
                row.getTimestamp("started_at").toInstant(),
                Columns.instant(row, "finished_at"),
                row.getBoolean("stop_asked"));
    }
}
