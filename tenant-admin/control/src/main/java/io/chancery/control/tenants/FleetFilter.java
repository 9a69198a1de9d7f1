package io.chancery.control.tenants;

import java.io.Serializable;
import java.util.Set;

/// Which firms of the fleet one wants to see.
///
/// @param search part of the name, slug or host; blank for any
/// @param states empty for any
/// @param troubled only firms whose order failed or whose letters do not leave
/// @param releases which they have; empty for any
/// @param drifted only firms whose schema is not as the migrations make it
public record FleetFilter(
        String search, Set<FleetState> states, boolean troubled, Set<String> releases, boolean drifted)
        implements Serializable {

    public static final FleetFilter NONE = new FleetFilter("", Set.of(), false);

    public FleetFilter {
        search = search.strip();
        states = Set.copyOf(states);
        releases = Set.copyOf(releases);
    }

    /// Firms of any release, whatever their schema is like.
    public FleetFilter(String search, Set<FleetState> states, boolean troubled) {
        this(search, states, troubled, Set.of(), false);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
