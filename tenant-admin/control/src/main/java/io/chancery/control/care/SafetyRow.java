package io.chancery.control.care;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How safe a firm is at the second place.
///
/// @param exportedAt the firm is there as it was then; null when no export of it was ever verified
/// @param bytes of that export
/// @param exports how many of the firm are kept
/// @param overdue whether that is longer ago than a night
/// @param trouble the step at which the newest attempt failed; null when it did not
/// @param drilledAt when its export was last restored and proved; null when it never was
public record SafetyRow(
        TenantId id,
        String firm,
        @Nullable Instant exportedAt,
        long bytes,
        int exports,
        boolean overdue,
        @Nullable String trouble,
        @Nullable Instant drilledAt)
        implements Serializable {}
