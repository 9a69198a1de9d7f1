package io.chancery.control.care;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An export of a firm at the second place.
///
/// @param takenAt the firm is as it was then
/// @param bytes sealed
/// @param files documents that it names, kept once beside all exports of the firm
/// @param verifiedAt when it was read back and found whole; null when it never was
public record ExportRow(
        UUID id,
        TenantId tenant,
        String release,
        Instant takenAt,
        long bytes,
        long rows,
        String sha256,
        int files,
        @Nullable Instant verifiedAt)
        implements Serializable {}
