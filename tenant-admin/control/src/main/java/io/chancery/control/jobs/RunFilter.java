package io.chancery.control.jobs;

import io.chancery.infra.jobs.RunState;
import java.io.Serializable;
import java.util.Set;

/// Which runs one wants to see.
///
/// @param search part of the firm's name or address, or of the kind; blank for any
/// @param states empty for any
public record RunFilter(String search, Set<RunState> states) implements Serializable {

    public static final RunFilter NONE = new RunFilter("", Set.of());

    public RunFilter {
        search = search.strip();
        states = Set.copyOf(states);
    }
}
