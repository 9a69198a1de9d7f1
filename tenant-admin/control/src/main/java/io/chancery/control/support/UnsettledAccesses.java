package io.chancery.control.support;

import java.time.Instant;
import java.util.List;

/// What of support waits for a firm's answer or was allowed when it was read.
public record UnsettledAccesses(List<SupportAccess> accesses) {

    public UnsettledAccesses {
        accesses = List.copyOf(accesses);
    }

    /// Without those whose time is over by then.
    public List<SupportAccess> at(Instant now) {
        return accesses.stream()
                .filter(access -> access.stateAt(now) != AccessState.OVER)
                .toList();
    }
}
