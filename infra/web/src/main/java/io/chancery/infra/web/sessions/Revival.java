package io.chancery.infra.web.sessions;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Gives a Vaadin session that was read from a copy what a copy cannot hold: its lock, its service and the time.
final class Revival {

    private final List<SessionArrival> arrivals;
    private volatile @Nullable VaadinService service;

    Revival(List<SessionArrival> arrivals) {
        this.arrivals = List.copyOf(arrivals);
    }

    /// Marks an open page whose browser may be ahead of it.
    enum Restored {
        YES
    }

    void of(VaadinService started) {
        service = started;
    }

    /// Components may ask for the service while they are read.
    void announceService() {
        var current = service;
        if (current != null) {
            VaadinService.setCurrent(current);
        }
    }

    void revive(HttpSession session, Clock clock) {
        var current = service;
        var vaadin = SessionCopies.vaadinSession(session).orElse(null);
        if (current == null || vaadin == null) {
            return;
        }
        var lock = new ReentrantLock();
        lock.lock();
        try {
            session.setAttribute(current.getServiceName() + ".lock", lock);
            vaadin.refreshTransients(new WrappedHttpSession(session), current);
            wake(vaadin, clock.millis());
            arrivals.forEach(arrival -> arrival.arrived(vaadin));
        } finally {
            lock.unlock();
        }
    }

    /// Beats of the heart are not copied: without this, a page that was only looked at for a while would be closed at
    /// once.
    private static void wake(VaadinSession vaadin, long now) {
        for (var ui : vaadin.getUIs()) {
            ui.getInternals().setLastHeartbeatTimestamp(now);
            ComponentUtil.setData(ui, Restored.class, Restored.YES);
        }
    }

    static boolean isRestored(UI ui) {
        return ComponentUtil.getData(ui, Restored.class) != null;
    }

    static void forget(UI ui) {
        ComponentUtil.setData(ui, Restored.class, null);
    }
}
