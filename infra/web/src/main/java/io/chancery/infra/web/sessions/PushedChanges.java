package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies sessions that the server itself has changed: soon, and once for all changes that come together.
final class PushedChanges implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PushedChanges.class);
    private static final Duration TOGETHER = Duration.ofMillis(150);

    private final SessionCopies copies;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session-copies").factory());

    PushedChanges(SessionCopies copies) {
        this.copies = copies;
    }

    /// Under the session's lock.
    void changed(VaadinSession vaadin) {
        if (!(vaadin.getSession() instanceof WrappedHttpSession wrapped)) {
            return;
        }
        var session = wrapped.getHttpSession();
        var local = LocalSession.of(session);
        if (local == null) {
            return;
        }
        local.push();
        if (!clockwork.isShutdown() && local.startWaiting()) {
            clockwork.schedule(
                    () -> Thread.startVirtualThread(() -> copy(session, local)),
                    TOGETHER.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void copy(HttpSession session, LocalSession local) {
        local.stopWaiting();
        try {
            copies.copyPushed(session);
        } catch (TakenOver e) {
            LocalSessions.leave(session);
        } catch (IllegalStateException ended) {
            LOG.debug("A session ended before its changes were copied");
        }
    }

    @Override
    public void close() {
        clockwork.shutdown();
    }
}
