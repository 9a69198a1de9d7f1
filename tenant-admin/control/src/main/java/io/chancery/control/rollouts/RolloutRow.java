package io.chancery.control.rollouts;

import io.chancery.control.releases.ReleaseNumber;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rollout as operators see it.
///
/// @param firms how many it is for
/// @param done how many have the release
/// @param failed how many were put back
/// @param trouble code of what it waits for, such as `error-budget`; null when it goes on by itself
/// @param plannedBy the operator, who does not approve it
/// @param version of the row: a verb says which one it saw
public record RolloutRow(
        RolloutId id,
        String name,
        ReleaseNumber release,
        RolloutState state,
        int firms,
        int done,
        int failed,
        int parallelism,
        Duration soak,
        Forewarning forewarning,
        @Nullable String trouble,
        String createdBy,
        @Nullable UUID plannedBy,
        Instant createdAt,
        @Nullable String approvedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int version)
        implements Serializable {}
