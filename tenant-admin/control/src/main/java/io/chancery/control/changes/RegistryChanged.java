package io.chancery.control.changes;

import io.chancery.infra.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/// Something about a firm was changed by some node of either application. Published on every node, this one included,
/// about a second after the commit. Carries no values: whoever cares reads them fresh.
///
/// @param tenant the firm, or null when the change is about no single firm
public record RegistryChanged(long seq, @Nullable TenantId tenant, ChangeKind kind) {}
