package io.chancery.control.rehearsals;

import io.chancery.control.releases.ReleaseNumber;
import java.io.Serializable;
import java.util.Set;

/// Which rehearsals one wants to see.
///
/// @param search part of the firm's name or address; blank for any
/// @param releases empty for any
/// @param outcomes empty for any
public record RehearsalFilter(String search, Set<ReleaseNumber> releases, Set<RehearsalOutcome> outcomes)
        implements Serializable {

    public RehearsalFilter {
        search = search.strip();
        releases = Set.copyOf(releases);
        outcomes = Set.copyOf(outcomes);
    }

    public static RehearsalFilter of(ReleaseNumber release) {
        return new RehearsalFilter("", Set.of(release), Set.of());
    }
}
