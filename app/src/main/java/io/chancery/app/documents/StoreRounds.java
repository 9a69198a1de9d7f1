package io.chancery.app.documents;

import io.chancery.infra.documents.Scratch;
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
    private final EachFirm firms;
    private volatile ScheduledExecutorService threads = stopped();

    StoreRounds(StoreCare care, TrashEmptying trash, Scratch scratch, EachFirm firms) {
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
        firms.visit(_ -> {
            trash.empty(DELETED_PER_ROUND);
            care.sweep();
        });
    }

    private static ScheduledExecutorService stopped() {
        var none = new ScheduledThreadPoolExecutor(0);
        none.shutdown();
        return none;
    }
}
