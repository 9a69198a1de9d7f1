package io.chancery.control.releases;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A release as operators see it.
///
/// @param manifest what it brings; null when a later build than this one wrote it and it cannot be read here
/// @param offeredAt when it was offered to firms; null while it is not
/// @param offeredBy who offered it
/// @param firms how many firms have it now
/// @param nodes how many running nodes carry it
public record ReleaseRow(
        ReleaseNumber number,
        @Nullable ReleaseManifest manifest,
        @Nullable Instant offeredAt,
        @Nullable String offeredBy,
        int firms,
        int nodes)
        implements Serializable {

    public boolean isOffered() {
        return offeredAt != null;
    }
}
