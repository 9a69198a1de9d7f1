package io.chancery.app.integrations;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The integrations of the firm whose host is called, as the authorization server knows clients.
final class ClientsOfFirm implements RegisteredClientRepository {

    private final KnownPrograms programs;

    ClientsOfFirm(KnownPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Programs are let in by the firm's administrators alone");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return programs.find(clientId).map(ClientsOfFirm::client).orElse(null);
    }

    private static RegisteredClient client(IntegrationRecord known) {
        var id = known.id().toString();
        var client = RegisteredClient.withId(id)
                .clientId(id)
                .clientName(known.name())
                .clientIdIssuedAt(known.createdAt())
                .scopes(scopes -> known.scopes().forEach(scope -> scopes.add(scope.word())))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(SigningKeys.TOKEN_LASTS)
                        .refreshTokenTimeToLive(AppGrants.REFRESH_LASTS)
                        .reuseRefreshTokens(false)
                        .build());
        if (known.isPublic()) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            client.clientSecret(known.secretHash())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        }
        if (!known.isApp()) {
            return client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }
        if (!known.isPublic()) {
            client.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        }
        return client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(known.redirectUris()))
                .build();
    }
}
