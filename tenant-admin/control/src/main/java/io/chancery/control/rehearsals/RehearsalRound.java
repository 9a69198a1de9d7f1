package io.chancery.control.rehearsals;

import io.chancery.control.releases.ReleaseNumber;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That all firms are rehearsed for a release, now and whenever a firm or a build is new, until somebody stops it.
///
/// @param parallelism how many firms are rehearsed at a time
/// @param trouble code of what it waits for, such as `no-node`; null when it goes on by itself
public record RehearsalRound(
        ReleaseNumber release,
        boolean running,
        int parallelism,
        @Nullable String trouble,
        String orderedBy,
        Instant orderedAt)
        implements Serializable {

    public static final int PARALLELISM_USUAL = 2;
    public static final int PARALLELISM_MAX = 20;
}
