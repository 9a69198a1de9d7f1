package io.chancery.infra.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts one kind of short work on the scheduler of a cell.
final class ShortTask {

    private static final Logger LOG = LoggerFactory.getLogger(ShortTask.class);
    private static final int ATTEMPTS_MAX = 10;

    /// While a firm is being upgraded its work waits, and that is no failure.
    static final Duration CLOSED_PAUSE = Duration.ofSeconds(20);

    private final ShortJob job;
    private final String cell;
    private final TenantDirectory firms;
    private final RunWatch watch;
    private final DeadTasks dead;

    ShortTask(ShortJob job, String cell, TenantDirectory firms, RunWatch watch, DeadTasks dead) {
        this.job = job;
        this.cell = cell;
        this.firms = firms;
        this.watch = watch;
        this.dead = dead;
    }

    Task<String> task() {
        return Tasks.custom(job.kind(), String.class)
                .onDeadExecutionRevive()
                .onFailure(this::retry)
                .execute(this::run);
    }

    private CompletionHandler<String> run(TaskInstance<String> instance, ExecutionContext context) {
        var whose = FirmOfTask.of(instance.getId());
        var firm = whose.in(cell, firms).orElse(null);
        if (firm == null) {
            LOG.warn("{} of {} is dropped: this cell has no such firm", job.kind(), whose.role());
            return new CompletionHandler.OnCompleteRemove<>();
        }
        if (firm.isCopy() && !job.staysInside()) {
            LOG.info("{} of {} is dropped: no work leaves the copy of a firm", job.kind(), whose.role());
            return new CompletionHandler.OnCompleteRemove<>();
        }
        try (var _ = LogContext.firm(firm.slug());
                var _ = LogContext.work(job.kind())) {
            TenantContext.runAs(firm.id(), () -> job.run(whose.subject(), instance.getData()));
            if (context.getExecution().lastFailure != null) {
                // Whoever saw it fail sees that it is well again.
                watch.report(report(firm.id(), instance.getId(), RunState.DONE, 0, ""));
            }
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (FirmIsClosed e) {
            return (done, operations) ->
                    operations.reschedule(done, done.getTimeDone().plus(CLOSED_PAUSE));
        }
    }

    private void retry(ExecutionComplete failed, ExecutionOperations<String> operations) {
        int attempts = failed.getExecution().consecutiveFailures + 1;
        if (attempts < ATTEMPTS_MAX) {
            operations.reschedule(failed, failed.getTimeDone().plus(pause(attempts)));
            return;
        }
        var instance = failed.getExecution().taskInstance.getId();
        var whose = FirmOfTask.of(instance);
        var firm = whose.in(cell, firms);
        var why = failed.getCause().map(LongJobRunner::nameOf).orElse("");
        try (var _ = LogContext.firm(firm.map(Tenant::slug).orElse(whose.role()));
                var _ = LogContext.work(job.kind())) {
            LOG.error(
                    "{} {} is given up after {} attempts",
                    job.kind(),
                    instance,
                    attempts,
                    failed.getCause().orElse(null));
            dead.bury(
                    job.kind(),
                    instance,
                    (String) failed.getExecution().taskInstance.getData(),
                    failed.getTimeDone());
            firm.ifPresent(known -> watch.report(report(known.id(), instance, RunState.FAILED, attempts, why)));
        }
        operations.remove();
    }

    /// The same work has one row among the runs, however often it dies.
    private RunReport report(TenantId firm, String instance, RunState state, int attempts, String why) {
        var id = UUID.nameUUIDFromBytes((job.kind() + " " + instance).getBytes(StandardCharsets.UTF_8));
        var subject = FirmOfTask.of(instance).subject();
        return new RunReport(id, firm, Lane.SHORT, job.kind(), subject, null, state, 0, 0, attempts, why);
    }

    /// 5 s, 10 s, 20 s … at most half an hour: some 40 minutes in all.
    static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.min(1800, 5L << Math.min(attempts - 1, 20)));
    }
}
