package io.chancery.infra.jobs;

import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Reports runs in `control.job_run`, keeps what became of them, and tells the screens of both applications. When the
/// control plane does not answer, the work goes on unseen.
final class ControlRunWatch implements RunWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ControlRunWatch.class);

    private final JdbcClient control;
    private final TransactionOperations transactions;
    private final Announcements announcements;
    private final String node;
    private final Clock clock;

    ControlRunWatch(
            JdbcClient control,
            TransactionOperations transactions,
            Announcements announcements,
            String node,
            Clock clock) {
        this.control = control;
        this.transactions = transactions;
        this.announcements = announcements;
        this.node = node;
        this.clock = clock;
    }

    private record Before(String state, @Nullable String node, int attempts) {}

    @Override
    public boolean report(RunReport report) {
        boolean stop = false;
        try {
            stop = Boolean.TRUE.equals(transactions.execute(_ -> write(report)));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The run of {} {} could not be reported", report.kind(), report.id(), e);
        }
        var asked = report.requestedBy();
        announcements.publishAtOnce(
                new Announcement(report.tenant(), OwnRuns.NEWS, asked == null ? "" : asked.toString()));
        return stop;
    }

    private boolean write(RunReport report) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var before = control.sql("select state, node, attempts from control.job_run where id = :id for update")
                .param("id", report.id())
                .query(Before.class)
                .optional();
        if (before.isPresent() && report.state() == RunState.WAITING) {
            // A node was faster than the word that the work waits.
            return false;
        }
        boolean stop = upsert(report, at);
        if (isStep(report, before)) {
            control.sql("""
                    insert into control.job_run_step (run, at, state, node, attempts, message)
                    values (:run, :at, :state, :node, :attempts, :message)
                    """)
                    .param("run", report.id())
                    .param("at", at)
                    .param("state", report.state().name())
                    .param("node", nodeOf(report))
                    .param("attempts", report.attempts())
                    .param("message", report.message())
                    .update();
        }
        control.sql("insert into control.change_log (at, tenant, kind) values (:at, :tenant, 'JOB')")
                .param("at", at)
                .param("tenant", report.tenant().value())
                .update();
        return stop;
    }

    /// Progress is no step; being taken, taken over and ending are.
    private boolean isStep(RunReport report, Optional<Before> before) {
        return before.filter(was -> was.state().equals(report.state().name())
                        && Objects.equals(was.node(), nodeOf(report))
                        && was.attempts() == report.attempts())
                .isEmpty();
    }

    private boolean upsert(RunReport report, OffsetDateTime at) {
        return params(control.sql("""
                        insert into control.job_run as run (id, tenant, lane, kind, subject, requested_by, state, done, total,
                                    attempts, node, message, started_at, updated_at, finished_at)
                        values (:id, :tenant, :lane, :kind, :subject, :requester, :state, :done, :total, :attempts, :node,
                                :message, :now, :now, case when :over then :now end)
                        on conflict (id) do update
                           set state = excluded.state, done = excluded.done, total = excluded.total,
                               attempts = excluded.attempts, node = excluded.node, message = excluded.message,
                               updated_at = excluded.updated_at, finished_at = excluded.finished_at
                        returning run.stop_requested_at is not null
                        """), report)
                .param("now", at)
                .param("over", report.state().isOver())
                .query(Boolean.class)
                .single();
    }

    private StatementSpec params(StatementSpec statement, RunReport report) {
        return statement
                .param("id", report.id())
                .param("tenant", report.tenant().value())
                .param("lane", report.lane().name())
                .param("kind", report.kind())
                .param("subject", report.subject())
                .param("requester", report.requestedBy())
                .param("state", report.state().name())
                .param("done", report.done())
                .param("total", report.total())
                .param("attempts", report.attempts())
                .param("node", nodeOf(report))
                .param("message", report.message());
    }

    /// Work that waits is on no node.
    private @Nullable String nodeOf(RunReport report) {
        return report.state() == RunState.WAITING ? null : node;
    }
}
