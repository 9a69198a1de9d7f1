package io.chancery.control.tenants;

import io.chancery.infra.tenancy.TenantState;
import java.io.Serializable;
import java.util.Set;

/// Which firms of the fleet one wants to see.
///
/// @param search part of the name, slug or host; blank for any
/// @param states empty for any
/// @param troubled only firms whose order failed or whose letters do not leave
public record FleetFilter(String search, Set<TenantState> states, boolean troubled) implements Serializable {

    public static final FleetFilter NONE = new FleetFilter("", Set.of(), false);

    public FleetFilter {
        search = search.strip();
        states = Set.copyOf(states);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
