package io.chancery.infra.jobs;

import io.chancery.infra.tenancy.TenantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Work that waits in the memory of this node, in which firms take turns: a firm with a thousand things to do does
/// one, then every other firm that waits does one. For work that a row of its feature remembers too.
public final class FirmTurns {

    private final Map<TenantId, Deque<Runnable>> waiting = new LinkedHashMap<>();

    public synchronized void add(TenantId firm, Runnable work) {
        waiting.computeIfAbsent(firm, _ -> new ArrayDeque<>()).add(work);
    }

    /// Does the next work on the calling thread; once for each that was added.
    public void runNext() {
        var next = next();
        if (next != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        var firms = waiting.entrySet().iterator();
        if (!firms.hasNext()) {
            return null;
        }
        var turn = firms.next();
        firms.remove();
        var work = turn.getValue().poll();
        if (!turn.getValue().isEmpty()) {
            waiting.put(turn.getKey(), turn.getValue());
        }
        return work;
    }
}
