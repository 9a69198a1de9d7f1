package io.chancery.infra.audit;

import io.chancery.infra.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Which firms' logs grew on this node since they were last noted outside the database, and by how much.
@Component
class FreshEntries {

    private final Map<TenantId, Integer> fresh = new ConcurrentHashMap<>();
    private volatile int enough = Integer.MAX_VALUE;
    private volatile Consumer<TenantId> hasEnough = firm -> {};

    /// @param number of entries after which one need not wait for the next round
    void when(int number, Consumer<TenantId> reached) {
        enough = number;
        hasEnough = reached;
    }

    /// An entry is committed.
    void add(TenantId firm) {
        if (fresh.merge(firm, 1, Integer::sum) == enough) {
            hasEnough.accept(firm);
        }
    }

    /// The firms whose logs grew.
    Set<TenantId> firms() {
        return Set.copyOf(fresh.keySet());
    }

    /// Before the log is noted: what comes meanwhile counts for the next time.
    void forget(TenantId firm) {
        fresh.remove(firm);
    }
}
