package io.chancery.app.work;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells a person's open pages on this node that their timer changed. The state travels with the signal, so that no
/// page
/// reads the database for it.
@Component
public class TimerSignals {

    private record Whose(TenantId firm, UUID person) {}

    private final Map<Whose, Set<TimerChanged.Listener>> listeners = new ConcurrentHashMap<>();

    /// @return takes the listener away again
    public Runnable listen(TenantId firm, UUID person, TimerChanged.Listener listener) {
        var whose = new Whose(firm, person);
        listeners.computeIfAbsent(whose, key -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(whose, (key, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    /// Passes the signal on to the pages of this node; the other nodes' changes come in here too.
    public void announce(TenantId firm, UUID person, Optional<TimerState> now) {
        listeners.getOrDefault(new Whose(firm, person), Set.of()).forEach(listener -> listener.changed(now));
    }

    @TransactionalEventListener
    void on(TimerChanged event) {
        announce(TenantContext.require(), event.person(), event.now());
    }
}
