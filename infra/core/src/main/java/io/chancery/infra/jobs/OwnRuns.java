package io.chancery.infra.jobs;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The long work that whoever acts has asked for and that is not over.
///
/// What a piece under way has reached stands beside the work in the control plane, because the firm's own row is held
/// by it; without the control plane the last whole piece counts.
public class OwnRuns {

    /// Announced with the requester as subject when their work moves.
    public static final String NEWS = "job.moved";

    private static final Logger LOG = LoggerFactory.getLogger(OwnRuns.class);
    private static final String RUN = """
            select id, kind, subject, state, coalesce(outcome, '') as outcome, done, total, requested_at from long_job
            """;

    private final JdbcClient firm;
    private final @Nullable JdbcClient control;
    private final RunWatch watch;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    OwnRuns(
            JdbcClient firm,
            @Nullable JdbcClient control,
            RunWatch watch,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.firm = firm;
        this.control = control;
        this.watch = watch;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    private record Reached(UUID id, long done, long total) {}

    /// The newest first.
    @Transactional(readOnly = true)
    public List<OwnRun> unfinished(int limit) {
        var runs = firm.sql(RUN + """
                 where requested_by = :me and state in ('WAITING', 'RUNNING')
                 order by requested_at desc, id limit :limit
                """)
                .param("me", actors.current().id())
                .param("limit", limit)
                .query(OwnRun.class)
                .list();
        var reached = reached(runs.stream().map(OwnRun::id).toList());
        return runs.stream()
                .map(run -> Optional.ofNullable(reached.get(run.id()))
                        .filter(far -> far.done() > run.done())
                        .map(far -> run.at(far.done(), far.total()))
                        .orElse(run))
                .toList();
    }

    /// One's own work of this kind about this subject, the last that was asked for.
    @Transactional(readOnly = true)
    public Optional<OwnRun> last(String kind, String subject) {
        return firm.sql(RUN + """
                 where requested_by = :me and kind = :kind and subject = :subject
                 order by requested_at desc, id desc limit 1
                """)
                .param("me", actors.current().id())
                .param("kind", kind)
                .param("subject", subject)
                .query(OwnRun.class)
                .optional();
    }

    /// Asks one's own work to stop: at once when no node has taken it yet, otherwise within a second or two. Work
    /// that is over stays as it is.
    @Transactional
    public void stop(UUID id) {
        record Stopped(String kind, String subject) {}
        firm.sql("""
                update long_job set state = 'STOPPED', finished_at = :now
                 where id = (select id from long_job where id = :id and requested_by = :me and state = 'WAITING'
                                for update skip locked)
                returning kind, subject
                """)
                .param("id", id)
                .param("me", actors.current().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Stopped.class)
                .optional()
                .ifPresentOrElse(waited -> stopped(id, waited.kind(), waited.subject()), () -> askToStop(id));
    }

    private void stopped(UUID id, String kind, String subject) {
        record(id, kind);
        var report = new RunReport(
                id,
                TenantContext.require(),
                Lane.LONG,
                kind,
                subject,
                actors.current().id(),
                RunState.STOPPED,
                0,
                0,
                0,
                "");
        AfterCommit.run(() -> watch.report(report));
    }

    private void askToStop(UUID id) {
        var kind = firm.sql("select kind from long_job where id = :id and requested_by = :me and state = 'RUNNING'")
                .param("id", id)
                .param("me", actors.current().id())
                .query(String.class)
                .optional()
                .orElse(null);
        if (kind == null || control == null) {
            return;
        }
        record(id, kind);
        control.sql("""
                update control.job_run set stop_requested_at = :now, stop_requested_by = :by
                 where id = :id and tenant = :tenant and stop_requested_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actors.current().name())
                .param("id", id)
                .param("tenant", TenantContext.require().value())
                .update();
    }

    private void record(UUID id, String kind) {
        audit.record("job.stop-asked", "job", id, AuditDetails.of(kind));
    }

    private Map<UUID, Reached> reached(List<UUID> ids) {
        if (ids.isEmpty() || control == null) {
            return Map.of();
        }
        try {
            return control
                    .sql("select id, done, total from control.job_run where id in (:ids) and tenant = :tenant")
                    .param("ids", ids)
                    .param("tenant", TenantContext.require().value())
                    .query(Reached.class)
                    .stream()
                    .collect(Collectors.toMap(Reached::id, run -> run));
        } catch (DataAccessException e) {
            LOG.warn("How far work is could not be read", e);
            return Map.of();
        }
    }
}
