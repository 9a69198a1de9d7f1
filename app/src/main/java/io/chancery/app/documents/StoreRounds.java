package io.chancery.app.documents;

import io.chancery.infra.documents.Scratch;
import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Goes around all firms every hour and tidies up what they store. Two nodes that do so at once do nothing twice that
/// matters. Copies are left alone: their documents are their firms'.
@Component
class StoreRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRounds.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration ROUND = Duration.ofHours(1);

    private static final int DELETED_PER_ROUND = 500;

    private final StoreCare care;
    private final TrashEmptying trash;
    private final Scratch scratch;
    private final TenantDirectory firms;
    private volatile ScheduledExecutorService threads = stopped();

    StoreRounds(StoreCare care, TrashEmptying trash, Scratch scratch, TenantDirectory firms) {
        this.care = care;
        this.trash = trash;
        this.scratch = scratch;
        this.firms = firms;
    }

    @Override
    public void start() {
        threads = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("document-store-", 0).daemon().factory());
        threads.scheduleWithFixedDelay(this::round, FIRST.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !threads.isShutdown();
    }

    private void round() {
        try {
            scratch.sweep();
        } catch (IOException e) {
            LOG.warn("What ended processes left could not be swept", e);
        }
        firms.all().stream()
                .filter(firm -> firm.state() == TenantState.ACTIVE && !firm.isCopy())
                .forEach(this::lookAfter);
    }

    private void lookAfter(Tenant firm) {
        try (var _ = LogContext.firm(firm.slug());
                var _ = LogContext.work("document-store")) {
            TenantContext.runAs(firm.id(), () -> {
                trash.empty(DELETED_PER_ROUND);
                care.sweep();
            });
        } catch (FirmIsClosed closed) {
            LOG.debug("Firm {} is closed; its store waits", firm.id());
        } catch (RuntimeException unreachable) {
            // Whatever stops one firm must not stop the rounds of all others.
            LOG.warn("The store of firm {} waits for the next round", firm.id(), unreachable);
        }
    }

    private static ScheduledExecutorService stopped() {
        var none = new ScheduledThreadPoolExecutor(0);
        none.shutdown();
        return none;
    }
}
