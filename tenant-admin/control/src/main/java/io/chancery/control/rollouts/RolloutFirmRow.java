package io.chancery.control.rollouts;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One firm of a rollout.
///
/// @param upgrade the upgrade that was ordered for it, or null
/// @param plannedAt not before then; null once it has begun
/// @param failure why it failed
public record RolloutFirmRow(
        TenantId firm,
        String name,
        int wave,
        FirmOutcome outcome,
        @Nullable UUID upgrade,
        @Nullable Instant plannedAt,
        @Nullable String failure,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt)
        implements Serializable {}
