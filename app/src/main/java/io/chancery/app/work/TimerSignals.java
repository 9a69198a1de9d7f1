package io.chancery.app.work;

import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells a person's open pages, on whichever node, that their timer changed.
@Component
public class TimerSignals {

    private static final String KIND = "timer.changed";

    /// A page that shows a timer.
    @FunctionalInterface
    public interface Listener extends Serializable {

        /// Called on a thread of nobody's: the page enters itself and reads the timer as its own person.
        void timerChanged();
    }

    private record Whose(TenantId firm, String person) {}

    private final Map<Whose, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Announcements announcements;

    /// Not the thread that announces: its transaction has only just ended, and a page would read in what is left of it.
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    TimerSignals(Announcements announcements) {
        this.announcements = announcements;
    }

    /// @return takes the listener away again
    public Runnable listen(TenantId firm, UUID person, Listener listener) {
        var whose = new Whose(firm, person.toString());
        listeners.computeIfAbsent(whose, key -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(whose, (key, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    /// Once the transaction under way has committed.
    void announce(UUID person) {
        announcements.publish(new Announcement(TenantContext.require(), KIND, person.toString()));
    }

    @EventListener
    void on(Announcement news) {
        if (news.kind().equals(KIND)) {
            listeners
                    .getOrDefault(new Whose(news.tenant(), news.subject()), Set.of())
                    .forEach(listener -> threads.execute(listener::timerChanged));
        }
    }
}
