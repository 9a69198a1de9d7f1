package io.chancery.control.releases;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/// A node of the app that was heard of lately.
///
/// @param schemaVersion the version of firms' schemas that its build leads to
/// @param alive whether it gave a sign of life within the last half minute
public record NodeRow(
        String name,
        String build,
        int schemaVersion,
        List<ReleaseNumber> releases,
        Instant startedAt,
        Instant seenAt,
        boolean alive)
        implements Serializable {

    public NodeRow {
        releases = List.copyOf(releases);
    }
}
