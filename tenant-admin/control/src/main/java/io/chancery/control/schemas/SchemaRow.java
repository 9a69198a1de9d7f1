package io.chancery.control.schemas;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A firm's schema as operators see it.
///
/// @param version the last migration that ran
/// @param floor the last contract script that ran; 0 when none did
/// @param behindNodes how many running nodes refuse the firm because its schema is behind their build
/// @param aheadNodes how many running nodes refuse the firm because its schema is ahead of their build
/// @param found how many parts were not as the migrations make them when it was last compared; null before
/// @param asked somebody asked for a comparison that has not been made yet
public record SchemaRow(
        TenantId id,
        String firm,
        int version,
        int floor,
        int behindNodes,
        int aheadNodes,
        @Nullable Integer found,
        @Nullable Instant checkedAt,
        boolean asked)
        implements Serializable {}
