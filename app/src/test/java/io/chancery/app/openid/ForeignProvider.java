package io.chancery.app.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.filter.OncePerRequestFilter;

/// A real OpenID provider on a port of its own, as a firm might run one: it knows one client, insists on PKCE, and
/// believes whoever says in `as` who they are. What it signs can be forged on the way.
final class ForeignProvider implements AutoCloseable {

    static final String CLIENT = "chancery";
    static final String SECRET = "a secret of the provider and the firm";

    private final Tomcat tomcat = new Tomcat();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    final RSAKey key = key();
    private volatile UnaryOperator<String> forging = token -> token;
    private final AtomicInteger keysAsked = new AtomicInteger();

    ForeignProvider(String... callbacks) {
        try {
            var folder = Files.createTempDirectory("provider").toString();
            tomcat.setBaseDir(folder);
            tomcat.setPort(0);
            tomcat.getConnector();
            var web = tomcat.addContext("", folder);
            Tomcat.addServlet(web, "nothing", new HttpServlet() {});
            web.addServletMappingDecoded("/", "nothing");
            web.addServletContainerInitializer(
                    (_, servlets) -> {
                        var beans = new GenericWebApplicationContext(servlets);
                        new AnnotatedBeanDefinitionReader(beans).register(Security.class);
                        beans.registerBean(
                                SecurityFilterChain.class,
                                () -> chain(beans.getBean(HttpSecurity.class), List.of(callbacks)));
                        beans.registerBean(JwtDecoder.class, () -> decoder());
                        beans.refresh();
                        servlets.addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", beans))
                                .addMappingForUrlPatterns(null, false, "/*");
                    },
                    Set.of());
            tomcat.start();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    @EnableWebSecurity
    static class Security {}

    String issuer() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    /// Somebody whom it knows.
    ///
    /// @param subject its own name for them
    void knows(String subject, Map<String, Object> claims) {
        people.put(subject, claims);
    }

    /// What becomes of each id token before it is handed out.
    void forges(UnaryOperator<String> how) {
        forging = how;
    }

    /// How often somebody asked for its keys.
    int keysAsked() {
        return keysAsked.get();
    }

    /// Somebody is sent here with that address, signs in, and is sent back.
    ///
    /// @return path and query at the firm
    String signIn(String address, String subject) {
        var answer = get(address + "&as=" + subject);
        var back = URI.create(answer);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String get(String address) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(
                            "The provider sent nobody back: %d %s".formatted(answer.statusCode(), answer.body())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SecurityFilterChain chain(HttpSecurity http, List<String> callbacks) {
        var client = RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(callbacks))
                .scopes(scopes -> scopes.addAll(Set.of("openid", "email", "profile")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        JWKSource<SecurityContext> keys = new ImmutableJWKSet<>(new JWKSet(key));
        http.setSharedObject(JWKSource.class, keys);
        return http.with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(new InMemoryRegisteredClientRepository(client))
                                .authorizationServerSettings(
                                        AuthorizationServerSettings.builder().build())
                                .tokenGenerator(tokens(keys))
                                .oidc(_ -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .addFilterAfter(new Believing(keysAsked), SecurityContextHolderFilter.class)
                .build();
    }

    private OAuth2TokenGenerator<OAuth2Token> tokens(JWKSource<SecurityContext> keys) {
        var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setJwtCustomizer(token -> {
            if (token.getTokenType().getValue().equals("id_token")) {
                people.getOrDefault(token.getPrincipal().getName(), Map.of())
                        .forEach((name, value) -> token.getClaims().claim(name, value));
            }
        });
        return context -> {
            var token = generator.generate(context);
            return token != null && context.getTokenType().getValue().equals("id_token")
                    ? new Jwt(
                            forging.apply(token.getTokenValue()),
                            token.getIssuedAt(),
                            token.getExpiresAt(),
                            token.getHeaders(),
                            token.getClaims())
                    : token;
        };
    }

    private static final class Believing extends OncePerRequestFilter {

        private final AtomicInteger keysAsked;

        private Believing(AtomicInteger keysAsked) {
            this.keysAsked = keysAsked;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().equals("/oauth2/jwks")) {
                keysAsked.incrementAndGet();
            }
            var name = request.getParameter("as");
            if (name != null) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                name,
                                null,
                                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                                        .issuedAt(Instant.now())
                                        .build()))));
            }
            chain.doFilter(request, response);
        }
    }

    private JwtDecoder decoder() {
        try {
            return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("key-" + Objects.hash(new Object()))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
