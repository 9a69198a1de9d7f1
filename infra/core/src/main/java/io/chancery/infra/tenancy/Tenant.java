package io.chancery.infra.tenancy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every node knows of a firm without opening the firm's own schema.
///
/// @param slug short lower-case name, the first label of the firm's host
/// @param host full host name, without port
/// @param cell name of the database that holds the firm
/// @param schema schema of the firm; the database role of the same name has rights on it alone
/// @param locale the firm's own language, for pages shown before anyone has signed in
/// @param stateReason what its people are told while the firm is suspended
/// @param copyOf the firm this one is a neutralised copy of
public record Tenant(
        TenantId id,
        String slug,
        String name,
        String host,
        String cell,
        String schema,
        Locale locale,
        TenantState state,
        @Nullable String stateReason,
        @Nullable TenantId copyOf,
        Branding branding) {

    /// The database role that may touch the firm's schema.
    public String role() {
        return schema;
    }

    public boolean isCopy() {
        return copyOf != null;
    }
}
