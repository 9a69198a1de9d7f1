package io.chancery.control.changes;

import io.chancery.infra.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What this node remembers of each firm until the change log tells that it changed, on whichever node it did: the
/// firm's features, for one. A bean of this type hears by itself.
///
/// Before the log is read nothing is remembered. A firm's change forgets that firm alone, and what was being read
/// meanwhile is not kept: it may have been read before the change. It hears before screens do, which read again then.
///
/// @param <V> immutable, because all threads of the node share it
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class FirmMemory<V> implements ApplicationListener<ApplicationEvent> {

    private final Set<ChangeKind> kinds;
    private final Function<TenantId, V> read;
    private final Map<TenantId, V> known = new ConcurrentHashMap<>();
    private final Map<TenantId, Long> forgotten = new ConcurrentHashMap<>();
    private volatile boolean following;

    /// @param kinds of changes that touch the value
    /// @param read from the database
    public FirmMemory(Collection<ChangeKind> kinds, Function<TenantId, V> read) {
        this.kinds = Set.copyOf(kinds);
        this.read = read;
    }

    public V of(TenantId firm) {
        var remembered = known.get(firm);
        if (remembered != null) {
            return remembered;
        }
        var before = forgotten.get(firm);
        var value = read.apply(firm);
        if (following) {
            forgotten.compute(firm, (_, now) -> {
                if (Objects.equals(before, now)) {
                    known.put(firm, value);
                }
                return now;
            });
        }
        return value;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> told) {
            switch (told.getPayload()) {
                case ChangeLogOpened opened -> follow();
                case RegistryChanged change -> forget(change);
                default -> {}
            }
        }
    }

    /// For whoever has just changed it on this node, so that their next page shows it.
    public void forget(TenantId firm) {
        forgotten.compute(firm, (_, times) -> {
            known.remove(firm);
            return times == null ? 1L : times + 1;
        });
    }

    void follow() {
        known.clear();
        following = true;
    }

    private void forget(RegistryChanged change) {
        var firm = change.tenant();
        if (firm != null && kinds.contains(change.kind())) {
            forget(firm);
        }
    }
}
