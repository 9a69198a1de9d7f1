package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An upgrade as a node has just taken it.
///
/// @param token current as long as nobody else takes it
/// @param attempts how often it was taken, this time included
/// @param soakUntil null until the firm works on its new release
record TakenUpgrade(
        UpgradeId id,
        TenantId tenant,
        ReleaseNumber from,
        ReleaseNumber to,
        boolean rehearsal,
        boolean goingBack,
        long token,
        int attempts,
        @Nullable Instant heldAt,
        @Nullable Instant openedAt,
        @Nullable Instant soakUntil) {}
