package io.chancery.control.upgrades;

import java.io.Serializable;
import java.util.Set;

/// Which upgrades one wants to see.
///
/// @param search part of the firm's name or address; blank for any
/// @param states empty for any
public record UpgradeFilter(String search, Set<UpgradeState> states) implements Serializable {

    public UpgradeFilter {
        search = search.strip();
        states = Set.copyOf(states);
    }
}
