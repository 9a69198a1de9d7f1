package io.chancery.app.integrations;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Keeps no token: one of client credentials is good by its signature, is over in minutes, and is refused as soon as
/// its integration is revoked. What is kept is when an integration last got one.
final class TokensGiven implements OAuth2AuthorizationService {

    private final KnownPrograms programs;

    TokensGiven(KnownPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        IntegrationId.parse(authorization.getRegisteredClientId()).ifPresent(programs::gotToken);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        // Nothing was kept.
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }
}
