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
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt)
        implements Serializable {

    public IntegrationRow {
        scopes = scopes.stream().sorted().toList();
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
