package io.chancery.infra.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/// Two schedulers for each cell, one for short and one for long work, so that an import of hours never keeps a mail
/// from leaving.
final class CellSchedulers implements SmartLifecycle {

    private static final Duration GOING_MAX = Duration.ofSeconds(20);

    private final Cells cells;
    private final TenantDirectory firms;
    private final List<ShortJob> shortJobs;
    private final List<LongJob> longJobs;
    private final LongJobRunner runner;
    private final RunWatch watch;
    private final JobProperties properties;
    private final String node;
    private final List<Scheduler> schedulers = new ArrayList<>();

    CellSchedulers(
            Cells cells,
            TenantDirectory firms,
            List<ShortJob> shortJobs,
            List<LongJob> longJobs,
            LongJobRunner runner,
            RunWatch watch,
            JobProperties properties,
            String node) {
        this.cells = cells;
        this.firms = firms;
        this.shortJobs = shortJobs;
        this.longJobs = longJobs;
        this.runner = runner;
        this.watch = watch;
        this.properties = properties;
        this.node = node;
    }

    @Override
    public void start() {
        for (var cell : cells.names()) {
            start(cell, Lane.SHORT, properties.shortThreads(), properties.shortPerFirm(), shortTasks(cell));
            start(cell, Lane.LONG, properties.longThreads(), properties.longPerFirm(), longTasks(cell));
        }
    }

    private List<Task<?>> shortTasks(String cell) {
        var dead = new DeadTasks(cells.serving(cell));
        return shortJobs.stream()
                .<Task<?>>map(job -> new ShortTask(job, cell, firms, watch, dead).task())
                .toList();
    }

    private List<Task<?>> longTasks(String cell) {
        return longJobs.stream()
                .<Task<?>>map(job -> new LongTask(job, cell, firms, runner).task())
                .toList();
    }

    private void start(String cell, Lane lane, int threads, int share, List<Task<?>> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        var kinds = tasks.stream().map(Task::getName).toList();
        var scheduler = Scheduler.create(cells.serving(cell), tasks)
                .tableName(lane.table())
                .schedulerName(new SchedulerName.Fixed(node + " " + lane.table()))
                .serializer(new TaskText())
                .jdbcCustomization(new FairPicking(kinds, share))
                .threads(threads)
                .pollingInterval(properties.polling())
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(properties.missedHeartbeats())
                .commitWhenAutocommitDisabled(true)
                .enablePriority()
                .pollUsingLockAndFetch(0.5, 1.0)
                .shutdownMaxWait(GOING_MAX)
                .build();
        scheduler.start();
        schedulers.add(scheduler);
    }

    @Override
    public void stop() {
        schedulers.parallelStream().forEach(Scheduler::stop);
        schedulers.clear();
    }

    @Override
    public boolean isRunning() {
        return !schedulers.isEmpty();
    }

    /// Begins after the web server and stops before it: what people ask for last is still answered.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
