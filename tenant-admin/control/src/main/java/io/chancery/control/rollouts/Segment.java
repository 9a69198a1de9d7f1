package io.chancery.control.rollouts;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.HomeCountry;
import java.io.Serializable;
import java.util.Set;

/// Which firms a rollout is for.
///
/// @param search part of the name, slug or host; blank for any
/// @param countries where they are at home; empty for any
/// @param releases which they have now; empty for any that can be brought to the release
public record Segment(String search, Set<HomeCountry> countries, Set<ReleaseNumber> releases) implements Serializable {

    public static final Segment ALL = new Segment("", Set.of(), Set.of());
    static final int SEARCH_LENGTH_MAX = 100;

    public Segment {
        search = search.strip();
        if (search.length() > SEARCH_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A search has %d characters at most, was '%s'".formatted(SEARCH_LENGTH_MAX, search));
        }
        countries = Set.copyOf(countries);
        releases = Set.copyOf(releases);
    }
}
