package io.chancery.app.integrations;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.chancery.infra.web.signin.DataHeaders;
import io.chancery.infra.web.signin.OneTimeToken;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The authorization server of every firm, at the firm's own address: the host says which firm, and everything it
/// answers with is that firm's. Programs sign in by client credentials (DD018), apps come by a code that a person
/// gave them in the view at [#AUTHORIZE] (DD027).
@Configuration(proxyBeanMethods = false)
class TokenServer {

    static final String TOKEN = "/oauth2/token";
    static final String KEYS = "/oauth2/jwks";
    static final String AUTHORIZE = "/oauth2/authorize";
    static final String REVOKE = "/oauth2/revoke";
    static final String INTROSPECT = "/oauth2/introspect";

    @Bean
    ProgramSignIn programSignIn(
            SigningKeys keys,
            KnownPrograms programs,
            AppGrants grants,
            RecentPrograms recent,
            PlatformTransactionManager transactions,
            Clock clock) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new ProgramSignIn(new VerifiedTokens(verifying(keys)), reading, keys, programs, grants, recent, clock);
    }

    @Bean
    @Order(2)
    SecurityFilterChain tokens(
            HttpSecurity http,
            SigningKeys keys,
            KnownPrograms programs,
            AppGrants grants,
            ProgramSignIn signIn,
            Clock clock)
            throws Exception {
        var clients = new ClientsOfFirm(programs);
        var given = new TokensGiven(programs, grants, clients, signIn);
        var secrets = new ClientSecretAuthenticationProvider(clients, given);
        secrets.setPasswordEncoder(new SecretHashes());
        http.setSharedObject(JWKSource.class, verifying(keys));
        return http.securityMatcher(TOKEN, KEYS, REVOKE, INTROSPECT)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(given)
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .tokenEndpoint(TOKEN)
                                        .jwkSetEndpoint(KEYS)
                                        .tokenRevocationEndpoint(REVOKE)
                                        .tokenIntrospectionEndpoint(INTROSPECT)
                                        .build())
                                .tokenGenerator(generator(keys, clock))
                                .clientAuthentication(client -> client.authenticationProviders(providers -> {
                                    providers.clear();
                                    providers.add(secrets);
                                    providers.add(new PublicClientAuthenticationProvider(clients, given));
                                }))
                                .tokenEndpoint(token -> token.accessTokenRequestConverters(converters -> {
                                    converters.clear();
                                    converters.add(new AllScopesUnlessAsked());
                                    converters.add(new OAuth2AuthorizationCodeAuthenticationConverter());
                                    converters.add(new OAuth2RefreshTokenAuthenticationConverter());
                                })))
                .authorizeHttpRequests(requests -> requests.requestMatchers(KEYS)
                        .permitAll()
                        .requestMatchers(TOKEN, REVOKE, INTROSPECT)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .headers(DataHeaders::write)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain tokenServerDescription(HttpSecurity http) throws Exception {
        return http.securityMatcher(AboutTokens.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(DataHeaders::write)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    private static OAuth2TokenGenerator<OAuth2Token> generator(SigningKeys keys, Clock clock) {
        JWKSource<SecurityContext> signing = (selector, context) -> selector.select(new JWKSet(keys.signing()));
        var generator = new JwtGenerator(new NimbusJwtEncoder(signing));
        generator.setClock(clock);
        generator.setJwtCustomizer(TokenServer::write);
        return new DelegatingOAuth2TokenGenerator(generator, context -> refreshToken(context, clock));
    }

    /// 256 random bits, as every secret here; an app without a secret gets none, because whoever finds it could use it.
    private static @Nullable OAuth2RefreshToken refreshToken(OAuth2TokenContext context, Clock clock) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())
                || !context.getRegisteredClient()
                        .getAuthorizationGrantTypes()
                        .contains(AuthorizationGrantType.REFRESH_TOKEN)) {
            return null;
        }
        var now = clock.instant();
        return new OAuth2RefreshToken(OneTimeToken.next().secret(), now, now.plus(AppGrants.REFRESH_LASTS));
    }

    private static JWKSource<SecurityContext> verifying(SigningKeys keys) {
        return (selector, context) -> selector.select(new JWKSet(keys.verifying()));
    }

    /// An access token as RFC 9068 has it: by its type it cannot be taken for anything else that a firm's key signs.
    private static void write(JwtEncodingContext token) {
        token.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type(ProgramSignIn.TYPE);
        var issuer = token.getAuthorizationServerContext().getIssuer();
        token.getClaims()
                .audience(List.of(issuer))
                .claim(ProgramSignIn.CLIENT, token.getRegisteredClient().getClientId());
        var grant = token.getAuthorization();
        if (grant != null) {
            token.getClaims().claim(ProgramSignIn.GRANT, grant.getId());
        }
    }
}
