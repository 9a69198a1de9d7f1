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
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts one kind of long work on the scheduler of a cell.
final class LongTask {

    private static final Logger LOG = LoggerFactory.getLogger(LongTask.class);
    private static final int ATTEMPTS_MAX = 8;

    private final LongJob job;
    private final String cell;
    private final TenantDirectory firms;
    private final LongJobRunner runner;

    LongTask(LongJob job, String cell, TenantDirectory firms, LongJobRunner runner) {
        this.job = job;
        this.cell = cell;
        this.firms = firms;
        this.runner = runner;
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
        if (firm == null || firm.isCopy() && !job.staysInside()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        BooleanSupplier going = () -> context.getSchedulerState().isShuttingDown();
        try (var _ = LogContext.firm(firm.slug());
                var _ = LogContext.work(job.kind())) {
            var ended = TenantContext.<LongJobRunner.Ended, RuntimeException>callAs(
                    firm.id(), () -> runner.run(firm.id(), UUID.fromString(whose.subject()), job, going));
            return switch (ended) {
                case OVER -> new CompletionHandler.OnCompleteRemove<>();
                case PAUSED -> again(Duration.ZERO);
            };
        } catch (FirmIsClosed e) {
            return again(ShortTask.CLOSED_PAUSE);
        }
    }

    private static CompletionHandler<String> again(Duration pause) {
        return (done, operations) ->
                operations.reschedule(done, done.getTimeDone().plus(pause));
    }

    private void retry(ExecutionComplete failed, ExecutionOperations<String> operations) {
        int attempts = failed.getExecution().consecutiveFailures + 1;
        if (attempts < ATTEMPTS_MAX) {
            operations.reschedule(failed, failed.getTimeDone().plus(ShortTask.pause(attempts)));
            return;
        }
        var whose = FirmOfTask.of(failed.getExecution().taskInstance.getId());
        var firm = whose.in(cell, firms);
        var why = failed.getCause().orElseGet(() -> new IllegalStateException("No cause was told"));
        try (var _ = LogContext.firm(firm.map(Tenant::slug).orElse(whose.role()));
                var _ = LogContext.work(job.kind())) {
            LOG.error("{} of {} is given up after {} attempts", job.kind(), whose.role(), attempts, why);
            firm.ifPresent(known -> TenantContext.runAs(
                    known.id(), () -> runner.giveUp(known.id(), UUID.fromString(whose.subject()), job, why)));
        }
        operations.remove();
    }
}
