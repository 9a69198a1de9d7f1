package io.chancery.app.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries of the firm's log one wants to see.
///
/// @param search words that occur in what it was done to or in the reason; blank for any
/// @param people who did it; none for anybody
/// @param system whether what nobody did, but the system, belongs to them
/// @param kinds what it was done to, by the names that the log keeps; none for anything
/// @param actions what was done, by the names that the log keeps; none for anything
/// @param from the first instant, null for the log's beginning
/// @param until the first instant after, null for now
/// @param newest the highest number, 0 for all: pages that are read one after the other stay on the same rows
public record LogFilter(
        String search,
        Set<UUID> people,
        boolean system,
        Set<String> kinds,
        Set<String> actions,
        @Nullable Instant from,
        @Nullable Instant until,
        long newest)
        implements Serializable {

    public static final LogFilter NONE = new LogFilter("", Set.of(), false, Set.of(), Set.of(), null, null, 0);

    public LogFilter {
        search = search.strip();
        people = Set.copyOf(people);
        kinds = Set.copyOf(kinds);
        actions = Set.copyOf(actions);
    }
}
