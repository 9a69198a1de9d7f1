package io.chancery.app.demo;

import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Watches for the demonstration's firms to be opened and fills each once. A node that dies in between leaves nothing
/// half or doubled: the next start goes on, step by step. Of several nodes one fills: the others are told not to.
@Component
@ConditionalOnProperty("chancery.demo")
@ConditionalOnBooleanProperty(name = "chancery.demo-filling", matchIfMissing = true)
class DemoFirms implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFirms.class);
    private static final long LOOK_EVERY_SECONDS = 2;
    /// Which steps were done is remembered for a month only; a demonstration as old as this is as it is.
    private static final Duration FILLED_WITHIN = Duration.ofDays(7);

    private final TenantDirectory directory;
    private final DemoFilling filling;
    private final DemoProgress progress;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> done = new HashSet<>();
    private @Nullable ScheduledExecutorService watch;

    DemoFirms(
            TenantDirectory directory,
            DemoFilling filling,
            DemoProgress progress,
            Commands commands,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.directory = directory;
        this.filling = filling;
        this.progress = progress;
        this.commands = commands;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void start() {
        progress.begin();
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("demonstration").daemon().factory());
        executor.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        watch = executor;
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    private void look() {
        directory.all().stream()
                .filter(firm -> DemoScript.FIRMS.contains(firm.slug()) && firm.state() == TenantState.ACTIVE)
                .filter(firm -> done.add(firm.slug()))
                .forEach(this::fill);
    }

    private void fill(Tenant firm) {
        var finish = new DemoCommands(firm.slug()).of("finished");
        try {
            TenantContext.runAs(firm.id(), () -> {
                var opened = opened();
                if (finished(finish) || opened.isBefore(clock.instant().minus(FILLED_WITHIN))) {
                    progress.finished(firm.slug());
                    return;
                }
                filling.fill(firm.slug(), opened);
                transactions.executeWithoutResult(status -> commands.once(finish, Ids::next));
                progress.finished(firm.slug());
                LOG.info("The demonstration firm {} is filled.", firm.slug());
            });
        } catch (RuntimeException failed) {
            LOG.error("The demonstration firm {} is not filled; the next start goes on with it.", firm.slug(), failed);
        }
    }

    private boolean finished(CommandId finish) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> commands.resultOf(finish).isPresent()));
    }

    /// The day of the opening, the same on every start; the year ends with it.
    private Instant opened() {
        var at = transactions.execute(
                status -> jdbc.sql("select min(at) from audit_entry where action = 'firm.established'")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single());
        if (at == null) {
            throw new IllegalStateException("The firm was not established");
        }
        return at;
    }
}
