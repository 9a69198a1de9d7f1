package io.chancery.app.integrations;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An integration as its row keeps it.
///
/// @param secretHash SHA-256 of the secret, 64 hexadecimal digits; of an app without one, of what nobody knows
/// @param redirectUris where an app that acts for people gets them back; empty for a program of the firm
/// @param isPublic whether an app has no secret
record IntegrationRecord(
        IntegrationId id,
        String name,
        String secretHash,
        Set<Scope> scopes,
        Set<String> redirectUris,
        boolean isPublic,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    IntegrationRecord {
        scopes = Set.copyOf(scopes);
        redirectUris = Set.copyOf(redirectUris);
    }

    /// Whether it acts for people, and never by itself.
    boolean isApp() {
        return !redirectUris.isEmpty();
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
