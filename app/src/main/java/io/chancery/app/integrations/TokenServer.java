package io.chancery.app.integrations;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;

/// The authorization server of every firm, at the firm's own address: the host says which firm, and everything it
/// answers with is that firm's. Programs sign in by client credentials; no other grant is offered yet (DD018).
@Configuration(proxyBeanMethods = false)
class TokenServer {

    static final String TOKEN = "/oauth2/token";
    static final String KEYS = "/oauth2/jwks";

    @Bean
    ProgramSignIn programSignIn(SigningKeys keys, KnownPrograms programs, Clock clock) {
        return new ProgramSignIn(verifying(keys), programs, clock);
    }

    @Bean
    @Order(2)
    SecurityFilterChain tokens(HttpSecurity http, SigningKeys keys, KnownPrograms programs, Clock clock)
            throws Exception {
        var clients = new ClientsOfFirm(programs);
        var given = new TokensGiven(programs);
        var secrets = new ClientSecretAuthenticationProvider(clients, given);
        secrets.setPasswordEncoder(new SecretHashes());
        http.setSharedObject(JWKSource.class, verifying(keys));
        return http.securityMatcher(TOKEN, KEYS)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(given)
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .tokenEndpoint(TOKEN)
                                        .jwkSetEndpoint(KEYS)
                                        .build())
                                .tokenGenerator(generator(keys, clock))
                                .clientAuthentication(client -> client.authenticationProviders(providers -> {
                                    providers.clear();
                                    providers.add(secrets);
                                }))
                                .tokenEndpoint(token -> token.accessTokenRequestConverters(grants -> {
                                    grants.clear();
                                    grants.add(new AllScopesUnlessAsked());
                                })))
                .authorizeHttpRequests(requests -> requests.requestMatchers(KEYS)
                        .permitAll()
                        .requestMatchers(TOKEN)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
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
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    private static JwtGenerator generator(SigningKeys keys, Clock clock) {
        JWKSource<SecurityContext> signing = (selector, context) -> selector.select(new JWKSet(keys.signing()));
        var generator = new JwtGenerator(new NimbusJwtEncoder(signing));
        generator.setClock(clock);
        generator.setJwtCustomizer(TokenServer::write);
        return generator;
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
                .claim("client_id", token.getRegisteredClient().getClientId());
    }
}
