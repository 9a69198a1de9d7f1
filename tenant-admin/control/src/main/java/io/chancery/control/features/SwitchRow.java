package io.chancery.control.features;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;

/// A firm's own switch of a feature.
///
/// @param owner who answers for it and takes it away again
public record SwitchRow(
        TenantId firm, String firmName, boolean on, String reason, String owner, Instant expiresAt, boolean expired)
        implements Serializable {}
