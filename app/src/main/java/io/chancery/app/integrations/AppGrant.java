package io.chancery.app.integrations;

import io.chancery.app.people.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an app may act for somebody, as its row keeps it.
record AppGrant(
        UUID id,
        PersonId person,
        IntegrationId app,
        Set<Scope> scopes,
        String redirectUri,
        String codeChallenge,
        Instant codeExpiresAt,
        @Nullable Instant codeUsedAt,
        Instant beganAt,
        Instant endsAt) {

    AppGrant {
        scopes = Set.copyOf(scopes);
    }
}
