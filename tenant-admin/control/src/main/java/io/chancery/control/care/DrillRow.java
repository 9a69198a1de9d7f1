package io.chancery.control.care;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A drill as operators see it.
///
/// @param rpo how old the export was: so much work would have been lost
/// @param rto how long it took until the restored books were proved; null when they were not
/// @param rows restored
/// @param gates that measured the same as when the export was written
/// @param files documents that were found whole at the second place
/// @param trouble why it failed; null when it did not
public record DrillRow(
        UUID id,
        TenantId tenant,
        String firm,
        Instant begunAt,
        Duration rpo,
        @Nullable Instant provedAt,
        @Nullable Duration rto,
        long rows,
        int gates,
        int files,
        @Nullable String trouble)
        implements Serializable {

    public boolean hasFailed() {
        return provedAt == null && trouble != null;
    }
}
