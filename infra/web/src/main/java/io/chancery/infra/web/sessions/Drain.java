package io.chancery.infra.web.sessions;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Stops a node so that nobody notices: its health is down already, the proxy is given time to see that, and sessions
/// that end here from now on are kept for the others.
final class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final SessionCopies copies;
    private final Duration wait;
    private volatile boolean running;

    Drain(SessionCopies copies, Duration wait) {
        this.copies = copies;
        this.wait = wait;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        copies.keepAll();
        LOG.info("This node goes; its sessions go on elsewhere. Waiting {} for the proxy", wait);
        long end = System.nanoTime() + wait.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server stops taking requests.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
