package io.chancery.app.integrations;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An integration as its row keeps it.
///
/// @param secretHash SHA-256 of the secret, 64 hexadecimal digits
record IntegrationRecord(
        IntegrationId id,
        String name,
        String secretHash,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    IntegrationRecord {
        scopes = Set.copyOf(scopes);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /// Keeps the hash out of logs.
    @Override
    public String toString() {
        return "%s %s".formatted(id, name);
    }
}
