package io.chancery.control.care;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one operator asks for and another has not decided yet.
///
/// @param snapshot that is to take the firm's place; null when the firm is to be closed
/// @param askedBy null when it was no person of the console
public record CareRequest(
        CareRequestId id,
        TenantId tenant,
        Kind kind,
        @Nullable SnapshotId snapshot,
        String reason,
        @Nullable UUID askedBy,
        String askedByName,
        Instant askedAt)
        implements Serializable {

    public enum Kind {
        /// A snapshot takes the firm's place.
        PUT_BACK,
        /// The firm ends.
        CLOSE
    }
}
