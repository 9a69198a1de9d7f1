package io.chancery.infra.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Chains logs on a thread of its own (DD019): a moment after somebody wrote into one, together with
/// everything that came meanwhile, and all of them in rounds, so that nothing waits long that a node left
/// which died.
///
/// It holds each log at most once, however much is written. Nodes that chain the same log do nothing twice.
///
/// @param <L> what names a log
public final class Chaining<L> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    /// An entry that is not chained by then never will be, unless somebody looks what is wrong.
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private final Logs<L> logs;
    private final Clock clock;
    private final Set<L> waiting = ConcurrentHashMap.newKeySet();
    private volatile ScheduledThreadPoolExecutor thread = stopped();

    /// The logs of a node.
    public interface Logs<L> {

        List<L> all();

        /// Does something with the chain of a log in a transaction of its own. Nothing when the log cannot
        /// be reached now.
        void reach(L log, Visit visit);

        /// For people.
        String nameOf(L log);
    }

    /// Something that is done with a chain.
    @FunctionalInterface
    public interface Visit {
        void to(AuditChain chain);
    }

    public Chaining(Logs<L> logs, Clock clock) {
        this.logs = logs;
        this.clock = clock;
    }

    /// Something was committed into the log. Returns at once.
    public void soon(L log) {
        // A node that stops chains no more; another one does, or this one when it is there again.
        if (isRunning() && waiting.add(log)) {
            thread.schedule(() -> chain(log), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void start() {
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("audit-chaining").daemon().factory());
        thread.scheduleWithFixedDelay(this::round, ROUND.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    /// What waits is chained before.
    @Override
    public void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !thread.isShutdown();
    }

    /// Chains each log, and complains of those where something is not chained for long.
    void round() {
        for (var log : logs.all()) {
            chain(log);
            guarded(log, () -> logs.reach(log, chain -> complain(log, chain)));
        }
    }

    private void chain(L log) {
        // What is committed from here on is chained next time.
        waiting.remove(log);
        guarded(
                log,
                () -> logs.reach(log, chain -> {
                    if (!chain.chain()) {
                        soon(log);
                    }
                }));
    }

    private void complain(L log, AuditChain chain) {
        int overdue = chain.overdue(clock.instant().minus(OVERDUE));
        if (overdue > 0) {
            LOG.error(
                    "{} entries of the audit log of {} wait to be chained for more than {}. Nobody chains them, or they are gone.",
                    overdue,
                    logs.nameOf(log),
                    OVERDUE);
        }
    }

    private void guarded(L log, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Whatever stops one log must not stop the others.
            LOG.warn("The audit log of {} is chained later", logs.nameOf(log), e);
        }
    }

    private static ScheduledThreadPoolExecutor stopped() {
        var none = new ScheduledThreadPoolExecutor(0);
        none.shutdown();
        return none;
    }
}
