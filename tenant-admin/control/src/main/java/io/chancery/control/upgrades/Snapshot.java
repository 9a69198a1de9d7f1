package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A frozen copy of a firm's schema that nobody enters.
///
/// @param schema its name in the firm's cell
/// @param bytes on disk; null until it is whole
/// @param keepUntil after which it is dropped; null to keep it until somebody drops it
public record Snapshot(
        UUID id,
        TenantId tenant,
        String schema,
        Origin origin,
        ReleaseNumber release,
        Instant takenAt,
        @Nullable Long bytes,
        @Nullable Instant keepUntil)
        implements Serializable {

    public enum Origin {
        /// By an upgrade, to be able to go back.
        UPGRADE,
        /// What the firm was until it was put back.
        PUT_ASIDE,
        /// By an operator's decision.
        DECIDED,
        /// Read from an export.
        EXPORT
    }
}
