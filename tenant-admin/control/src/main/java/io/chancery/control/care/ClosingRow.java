package io.chancery.control.care;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The closing of a firm as operators see it.
///
/// @param endsAt until then it can be called off
/// @param export the last one, which is handed over
/// @param proof what was deleted, when and by whom; null until it was
public record ClosingRow(
        UUID id,
        TenantId tenant,
        String reason,
        String askedBy,
        String approvedBy,
        Instant beganAt,
        Instant endsAt,
        UUID export,
        State state,
        @Nullable String proof)
        implements Serializable {

    public enum State {
        /// The firm is shut and still there.
        WAITING,
        /// The firm works again.
        CALLED_OFF,
        /// Only the proof is left.
        DONE
    }
}
