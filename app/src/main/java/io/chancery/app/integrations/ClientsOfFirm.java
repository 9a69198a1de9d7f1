package io.chancery.app.integrations;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
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
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(known.name())
                .clientIdIssuedAt(known.createdAt())
                .clientSecret(known.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> known.scopes().forEach(scope -> scopes.add(scope.word())))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(SigningKeys.TOKEN_LASTS)
                        .build())
                .build();
    }
}
