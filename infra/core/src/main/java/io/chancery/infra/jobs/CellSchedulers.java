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
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two schedulers for each cell, one for short and one for long work, so that an import of hours never keeps a mail
/// from
/// leaving.
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
            start(cell, "jobs.short_task", properties.shortThreads(), shortTasks(cell));
            start(cell, "jobs.long_task", properties.longThreads(), longTasks(cell));
        }
    }

    private List<Task<?>> shortTasks(String cell) {
        return shortJobs.stream()
                .<Task<?>>map(job -> new ShortTask(job, cell, firms, watch).task())
                .toList();
    }

    private List<Task<?>> longTasks(String cell) {
        return longJobs.stream()
                .<Task<?>>map(job ->
                        new LongTask(job, cell, firms, runner, (role, instance) -> isDue(cell, role, instance)).task())
                .toList();
    }

    private void start(String cell, String table, int threads, List<Task<?>> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        var scheduler = Scheduler.create(cells.serving(cell), tasks)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(node + " " + table))
                .serializer(new TaskText())
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

    /// Of a firm's work that is in somebody's hands, the oldest may run.
    private boolean isDue(String cell, String role, String instance) {
        int before = JdbcClient.create(cells.serving(cell))
                .sql("""
                        select count(*)
                          from jobs.long_task other, jobs.long_task mine
                         where mine.task_instance = :instance and other.firm = :role and other.picked
                           and (other.execution_time, other.task_instance) < (mine.execution_time, mine.task_instance)
                        """)
                .param("instance", instance)
                .param("role", role)
                .query(Integer.class)
                .single();
        return before < properties.longPerFirm();
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
