package io.chancery.control.changes;

import io.chancery.infra.tenancy.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something about a firm was changed by some node of either application. Published on every node, this one included,
/// about a second after the commit. Carries no values: whoever cares reads them fresh.
///
/// @param tenant the firm, or null when the change is about no single firm
/// @param payload what the kind needs to be understood, mostly nothing
public record RegistryChanged(long seq, @Nullable TenantId tenant, ChangeKind kind, Map<String, String> payload) {

    public RegistryChanged {
        payload = Map.copyOf(payload);
    }
}
