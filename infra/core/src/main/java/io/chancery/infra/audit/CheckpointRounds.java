package io.chancery.infra.audit;

import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Notes outside the database how far the logs have come (DD017): every so often those that grew, once an
/// hour all of them, and a firm's at once after many entries. Nodes that share the folder do nothing twice;
/// a node that dies leaves nothing behind that the next round would not note.
final class CheckpointRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);
    private static final Duration ALL_EVERY = Duration.ofHours(1);
    private static final int LOOKS = 3;

    private final Path folder;
    private final Duration every;
    private final AuditChain chain;
    private final @Nullable AuditChain provider;
    private final TenantDirectory firms;
    private final TransactionOperations transactions;
    private final FreshEntries fresh;
    private final Clock clock;
    private @Nullable ScheduledThreadPoolExecutor thread;

    /// @param provider the provider's log, where there is one
    CheckpointRounds(
            Path folder,
            Duration every,
            AuditChain chain,
            @Nullable AuditChain provider,
            TenantDirectory firms,
            TransactionOperations transactions,
            FreshEntries fresh,
            Clock clock) {
        this.folder = folder;
        this.every = every;
        this.chain = chain;
        this.provider = provider;
        this.firms = firms;
        this.transactions = transactions;
        this.fresh = fresh;
        this.clock = clock;
    }

    /// Notes a firm's log before its turn.
    synchronized void soon(TenantId firm) {
        if (thread != null) {
            thread.execute(() -> guarded(() -> note(firm)));
        }
    }

    @Override
    public synchronized void start() {
        var started = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("audit-checkpoints").daemon().factory());
        started.scheduleWithFixedDelay(
                () -> guarded(this::noteAll), every.toMillis(), ALL_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(
                () -> guarded(this::noteFresh), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /// Notes every log that grew since its last checkpoint, whoever wrote into it.
    void noteAll() {
        firms.all().forEach(firm -> note(firm.id()));
        noteProvider();
    }

    private void noteFresh() {
        fresh.firms().forEach(this::note);
        noteProvider();
    }

    private void note(TenantId id) {
        fresh.forget(id);
        // A copy has its original's chain, and is thrown away.
        firms.find(id)
                .filter(firm -> firm.state() == TenantState.ACTIVE && !firm.isCopy())
                .ifPresent(this::note);
    }

    private void note(Tenant firm) {
        try {
            note(firm.name(), () -> TenantContext.callAs(firm.id(), this::head));
        } catch (FirmIsClosed closed) {
            LOG.debug("Firm {} is closed; its log is noted later", firm.slug());
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The log of firm {} is noted later", firm.slug(), unreachable);
        }
    }

    /// Everything is chained and that is committed before the head is read: what is noted outside must last.
    private ChainHead head() {
        transactions.executeWithoutResult(_ -> chain.catchUp());
        return Objects.requireNonNull(transactions.execute(_ -> chain.head()));
    }

    private void noteProvider() {
        if (provider != null) {
            note(AuditChain.PROVIDER, () -> {
                provider.catchUp();
                return provider.head();
            });
        }
    }

    private void note(String log, Supplier<ChainHead> heads) {
        try {
            for (int look = 1; look <= LOOKS; look++) {
                var head = heads.get();
                if (head.number() == 0) {
                    return;
                }
                var noted = CheckpointFile.of(folder, head.chain()).note(new Checkpoint(head, log, clock.instant()));
                if (noted != CheckpointFile.Noted.CONTRADICTED) {
                    return;
                }
                // Another node may have noted more since the head was read.
            }
            LOG.error(
                    "The audit log of {} is not what its last checkpoint in {} saw. Was it restored, or rewritten? Verify it.",
                    log,
                    folder);
        } catch (IOException e) {
            LOG.error("The audit log of {} could not be noted in {}", log, folder, e);
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Checkpoints of audit logs wait for the next round", e);
        }
    }
}
