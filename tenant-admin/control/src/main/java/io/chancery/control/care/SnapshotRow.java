package io.chancery.control.care;

import io.chancery.control.upgrades.Snapshot;
import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A snapshot as operators see it.
///
/// @param firm name of the firm
/// @param schema its name in the firm's cell
/// @param takenAt when it was frozen, or put aside
/// @param takenBy who decided it; null when an upgrade did
/// @param reason why; null when an upgrade did
/// @param keepUntil after which it is dropped; null to keep it until somebody drops it
/// @param comparison with the firm, when somebody asked for one
public record SnapshotRow(
        SnapshotId id,
        TenantId tenant,
        String firm,
        String schema,
        Snapshot.Origin origin,
        String release,
        Instant takenAt,
        long bytes,
        @Nullable String takenBy,
        @Nullable String reason,
        @Nullable Instant keepUntil,
        @Nullable Comparison comparison)
        implements Serializable {

    /// An upgrade that may still need it decides over its own snapshot.
    public boolean isAnUpgrades() {
        return origin == Snapshot.Origin.UPGRADE;
    }
}
