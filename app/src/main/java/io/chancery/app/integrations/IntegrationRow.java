package io.chancery.app.integrations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An integration in the list.
///
/// @param createdBy who let it in, or empty
/// @param lastUsedAt when it was last given a token; null when never
public record IntegrationRow(
        IntegrationId id,
        String name,
        List<Scope> scopes,
        List<String> redirectUris,
        boolean isPublic,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt)
        implements Serializable {

    public IntegrationRow {
        scopes = scopes.stream().sorted().toList();
        redirectUris = redirectUris.stream().sorted().toList();
    }

    /// Whether it acts for people.
    public boolean isApp() {
        return !redirectUris.isEmpty();
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
