package io.chancery.app.invoicing;

import io.chancery.infra.jobs.FirmTurns;
import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/// When files are made: at once after the commit, and again in a round through all firms for what a dead node or a
/// failure left behind. Firms take turns, so that one that issues hundreds keeps nobody waiting. Two nodes that
/// make the same file make the same bytes, and the first one's stay.
@Component
class InvoiceFileWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceFileWork.class);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final int FILES_PER_TURN = 5;
    private static final int TURNS_PER_ROUND = 10;

    private final InvoiceFileMaking making;
    private final TenantDirectory firms;
    private final FirmTurns turns = new FirmTurns();
    private volatile ScheduledExecutorService threads = stopped();

    InvoiceFileWork(InvoiceFileMaking making, TenantDirectory firms) {
        this.making = making;
        this.firms = firms;
    }

    @TransactionalEventListener
    void on(InvoiceIssued issued) {
        add(firms.require(TenantContext.require()), () -> making.makeFilesOf(issued.id()));
    }

    private void add(Tenant firm, Runnable work) {
        turns.add(firm.id(), () -> make(firm, work));
        threads.execute(turns::runNext);
    }

    @Override
    public void start() {
        // One thread: typesetting is heavy, and two would take both processors from the people on the screens.
        threads = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("invoice-files-", 0).daemon().factory());
        threads.scheduleWithFixedDelay(this::round, ROUND.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return !threads.isShutdown();
    }

    private void round() {
        firms.all().stream()
                .filter(firm -> firm.state() == TenantState.ACTIVE)
                .forEach(firm -> addMissing(firm, TURNS_PER_ROUND));
    }

    /// What fails again must not take every turn of the round, so there are only so many.
    private void addMissing(Tenant firm, int turnsLeft) {
        add(firm, () -> {
            if (making.makeWhatIsMissing(FILES_PER_TURN) == FILES_PER_TURN && turnsLeft > 1) {
                addMissing(firm, turnsLeft - 1);
            }
        });
    }

    private static void make(Tenant firm, Runnable work) {
        try (var _ = LogContext.firm(firm.slug());
                var _ = LogContext.work("invoice-files")) {
            makeUnlessClosed(firm.id(), work);
        }
    }

    private static void makeUnlessClosed(TenantId firm, Runnable work) {
        try {
            TenantContext.runAs(firm, work);
        } catch (FirmIsClosed closed) {
            LOG.debug("Firm {} is closed; its files wait", firm);
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The files of firm {} wait for the next round", firm, unreachable);
        }
    }

    private static ScheduledExecutorService stopped() {
        var none = new ScheduledThreadPoolExecutor(0);
        none.shutdown();
        return none;
    }
}
