package io.chancery.control.jobs;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where operators ask that a run stops or is tried again. Asking only writes it down; the nodes look each second.
@PreAuthorize("hasAuthority('" + OperatorPermission.JOB_MEND + "')")
@InControl
public class RunDesk {

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    RunDesk(
            JdbcClient jdbc,
            ChangeLog changes,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    private record Locked(UUID tenant, String firm, String kind, String state) {

        RunState runState() {
            return RunState.valueOf(state);
        }
    }

    /// The piece under way is rolled back or ends; whole pieces stay done.
    ///
    /// @throws RunIsOver when there is nothing to stop
    public void stop(CommandId command, RunId id, Reason reason) {
        commands.once(command, () -> {
            var run = lock(id);
            if (run.runState().isOver()) {
                throw new RunIsOver(run.runState());
            }
            jdbc.sql("""
                            update control.job_run set stop_requested_at = :now, stop_requested_by = :by where id = :id
                            """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", actors.current().name())
                    .param("id", id.value())
                    .update();
            told("job.stop-asked", run, id, reason);
            return id.value();
        });
    }

    /// Goes on where whole pieces ended.
    ///
    /// @throws RunWasNotGivenUp when it runs, waits or is done
    public void retry(CommandId command, RunId id, Reason reason) {
        commands.once(command, () -> {
            var run = lock(id);
            switch (run.runState()) {
                case FAILED, STOPPED -> {}
                case WAITING, RUNNING, DONE -> throw new RunWasNotGivenUp(run.runState());
            }
            jdbc.sql("""
                            update control.job_run
                               set retry_requested_at = :now, stop_requested_at = null, stop_requested_by = null
                             where id = :id
                            """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id.value())
                    .update();
            told("job.retried", run, id, reason);
            return id.value();
        });
    }

    private Locked lock(RunId id) {
        return jdbc.sql("""
                        select r.tenant, t.name as firm, r.kind, r.state
                          from control.job_run r join control.tenant t on t.id = r.tenant
                         where r.id = :id for no key update of r
                        """).param("id", id.value()).query(Locked.class).single();
    }

    private void told(String action, Locked run, RunId id, Reason reason) {
        audit.record(
                action,
                "job",
                id.value(),
                AuditDetails.of(run.firm())
                        .changed(Map.of(), Map.of("job", run.kind()))
                        .because(reason.value()));
        changes.append(new TenantId(run.tenant()), ChangeKind.JOB);
    }
}
