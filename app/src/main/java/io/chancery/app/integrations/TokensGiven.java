package io.chancery.app.integrations;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/// What the framework keeps of tokens, in the firm's own tables. An access token is kept nowhere: it is good by its
/// signature, is over in minutes, and is refused as soon as its integration or its grant is revoked. What is kept of an
/// app are its grant and the hashes of what counts once.
final class TokensGiven implements OAuth2AuthorizationService {

    /// Which refresh token a renewal came by, between its finding and its saving.
    private static final String SHOWN = "chancery.refresh-token";

    private static final String AUTHORIZE = "/oauth2/authorize";

    private final KnownPrograms programs;
    private final AppGrants grants;
    private final ClientsOfFirm clients;
    private final ProgramSignIn tokens;

    TokensGiven(KnownPrograms programs, AppGrants grants, ClientsOfFirm clients, ProgramSignIn tokens) {
        this.programs = programs;
        this.grants = grants;
        this.clients = clients;
        this.tokens = tokens;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var isOfProgram = authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS);
        if (isRevoked(authorization)) {
            if (isOfProgram) {
                // It is over in minutes by itself; whoever cannot wait revokes the integration.
                throw new OAuth2AuthenticationException("unsupported_token_type");
            }
            grants.revoke(UUID.fromString(authorization.getId()));
            return;
        }
        if (!isOfProgram) {
            renew(authorization);
        }
        IntegrationId.parse(authorization.getRegisteredClientId()).ifPresent(programs::gotToken);
    }

    private static boolean isRevoked(OAuth2Authorization authorization) {
        var access = authorization.getAccessToken();
        var refresh = authorization.getRefreshToken();
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return access != null && access.isInvalidated()
                || refresh != null && refresh.isInvalidated()
                || access == null && code != null && code.isInvalidated();
    }

    /// Of two who show the same code or refresh token at once, one gets tokens.
    private void renew(OAuth2Authorization authorization) {
        var grant = UUID.fromString(authorization.getId());
        String shown = authorization.getAttribute(SHOWN);
        if (!(shown == null ? grants.useCode(grant) : grants.useRefresh(shown))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        var refresh = authorization.getRefreshToken();
        if (refresh != null) {
            grants.addRefresh(grant, refresh.getToken().getTokenValue());
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        grants.revoke(UUID.fromString(authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            // Whoever asks about a token, or revokes it, asks about its own.
            return byRefresh(token)
                    .or(() -> byAccess(token))
                    .filter(TokensGiven::isOfAsking)
                    .orElse(null);
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.CODE -> byCode(token).orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN -> byRefresh(token).orElse(null);
            default -> null;
        };
    }

    private Optional<OAuth2Authorization> byCode(String code) {
        return grants.findByCode(code)
                .flatMap(grant -> builder(grant)
                        .map(builder -> builder.token(
                                        new OAuth2AuthorizationCode(code, grant.beganAt(), grant.codeExpiresAt()))
                                .build()));
    }

    private Optional<OAuth2Authorization> byRefresh(String token) {
        return grants.findByRefresh(token)
                .flatMap(shown -> builder(shown.grant())
                        .map(builder -> builder.attribute(SHOWN, shown.hash())
                                .refreshToken(new OAuth2RefreshToken(
                                        token,
                                        shown.refresh().issuedAt(),
                                        shown.refresh().expiresAt()))
                                .build()));
    }

    private Optional<OAuth2Authorization> byAccess(String token) {
        var issuer = AuthorizationServerContextHolder.getContext().getIssuer();
        return tokens.find(token, Objects.requireNonNull(issuer)).flatMap(jwt -> {
            var client = clients.findByClientId(Objects.toString(jwt.getClaim(ProgramSignIn.CLIENT), ""));
            return client == null
                    ? Optional.empty()
                    : builderOf(jwt, client)
                            .map(builder -> builder.token(
                                            new OAuth2AccessToken(
                                                    OAuth2AccessToken.TokenType.BEARER,
                                                    token,
                                                    jwt.getIssuedAt(),
                                                    jwt.getExpiresAt(),
                                                    Set.copyOf(Objects.requireNonNullElse(
                                                            jwt.getClaimAsStringList("scope"), List.<String>of()))),
                                            facts -> facts.put(
                                                    OAuth2Authorization.Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                                    .build());
        });
    }

    private Optional<OAuth2Authorization.Builder> builderOf(Jwt jwt, RegisteredClient client) {
        String grant = jwt.getClaim(ProgramSignIn.GRANT);
        return grant == null
                ? Optional.of(OAuth2Authorization.withRegisteredClient(client)
                        .principalName(client.getClientId())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS))
                : grants.find(UUID.fromString(grant)).flatMap(this::builder);
    }

    private Optional<OAuth2Authorization.Builder> builder(AppGrant grant) {
        var client = clients.findByClientId(grant.app().toString());
        if (client == null) {
            return Optional.empty();
        }
        var words = grant.scopes().stream().map(Scope::word).collect(Collectors.toUnmodifiableSet());
        var person = grant.person().toString();
        return Optional.of(OAuth2Authorization.withRegisteredClient(client)
                .id(grant.id().toString())
                .principalName(person)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(words)
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils.NO_AUTHORITIES))
                .attribute(
                        OAuth2AuthorizationRequest.class.getName(),
                        OAuth2AuthorizationRequest.authorizationCode()
                                .authorizationUri(AUTHORIZE)
                                .clientId(client.getClientId())
                                .redirectUri(grant.redirectUri())
                                .scopes(words)
                                .additionalParameters(Map.of(
                                        PkceParameterNames.CODE_CHALLENGE,
                                        grant.codeChallenge(),
                                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                                        "S256"))
                                .build()));
    }

    private static boolean isOfAsking(OAuth2Authorization authorization) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2ClientAuthenticationToken program
                && program.getRegisteredClient() != null
                && program.getRegisteredClient().getId().equals(authorization.getRegisteredClientId());
    }
}
