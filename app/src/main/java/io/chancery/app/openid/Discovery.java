package io.chancery.app.openid;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/// Asks a provider what it offers, as OpenID Connect Discovery 1.0 has it.
class Discovery {

    /// The name that the framework wants of a client; a firm has one.
    static final String REGISTRATION = "firm";

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final String SIGN_OUT = "end_session_endpoint";
    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

    /// By keys that the provider alone has. Whoever knows the client secret could sign by the others.
    private static final Set<SignatureAlgorithm> ASYMMETRIC = Set.of(SignatureAlgorithm.values());

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ProviderCalls calls;
    private final RestClient client;
    private final Clock clock;

    Discovery(ProviderCalls calls, Clock clock) {
        this.calls = calls;
        this.client = RestClient.builder().requestFactory(calls.factory()).build();
        this.clock = clock;
    }

    /// A provider that can be used, and how its tokens are read.
    ///
    /// @param tokens those that say who somebody is
    /// @param farewells those that say who signed out there
    /// @param signOut where people sign out there; null when there is no such page
    record Found(
            ClientRegistration registration,
            NimbusJwtDecoder tokens,
            NimbusJwtDecoder farewells,
            @Nullable String signOut) {}

    /// @throws ProviderFault when it cannot be used
    Found find(ProviderDetails details, String secret) {
        var description = describe(details.issuer());
        var issuer = Objects.toString(description.get("issuer"), "");
        if (!issuer.equals(details.issuer())) {
            throw new ProviderFault(Fault.OTHER_ISSUER, issuer);
        }
        var algorithms = algorithms(description.get(ALGORITHMS));
        if (algorithms.isEmpty()) {
            throw new ProviderFault(Fault.NO_ALGORITHM, Objects.toString(description.get(ALGORITHMS), ""));
        }
        var registration = registration(details, secret, description);
        var keys = new RestTemplate(calls.factory());
        keys.getInterceptors().add(new KeysNowAndThen(clock));
        var timely = new JwtTimestampValidator();
        timely.setClock(clock);
        var ofPeople = new OidcIdTokenValidator(registration);
        ofPeople.setClock(clock);
        return new Found(
                registration,
                tokens(registration, keys, algorithms, true, timely, ofPeople),
                tokens(registration, keys, algorithms, false, timely, new FarewellValidator(details, clock)),
                signOut(details, description));
    }

    /// How many keys it publishes.
    ///
    /// @throws ProviderFault when there is none
    int countKeys(Found found) {
        var address =
                Objects.requireNonNull(found.registration().getProviderDetails().getJwkSetUri());
        var keys = ask(address, Fault.NO_KEYS).get("keys");
        if (!(keys instanceof Collection<?> several) || several.isEmpty()) {
            throw new ProviderFault(Fault.NO_KEYS, address);
        }
        return several.size();
    }

    private Map<String, Object> describe(String issuer) {
        return ask(issuer.replaceFirst("/$", "") + DESCRIPTION, Fault.NO_DESCRIPTION);
    }

    /// @param otherwise what it is when something answers that cannot be read
    private Map<String, Object> ask(String address, Fault otherwise) {
        try {
            var answer = client.get().uri(URI.create(address)).retrieve().toEntity(JSON);
            var body = answer.getBody();
            // Whoever sends us elsewhere is no provider: nothing is followed.
            if (body == null || !answer.getStatusCode().is2xxSuccessful()) {
                throw new ProviderFault(otherwise, address);
            }
            return body;
        } catch (ResourceAccessException unreachable) {
            throw new ProviderFault(unreachable(unreachable.getCause()), address);
        } catch (RestClientException | IllegalArgumentException unreadable) {
            throw new ProviderFault(otherwise, address);
        }
    }

    static Fault unreachable(@Nullable Throwable why) {
        return switch (why) {
            case ProviderCalls.Inside _ -> Fault.INTERNAL;
            case ProviderCalls.NotHttps _ -> Fault.NOT_HTTPS;
            case UnknownHostException _ -> Fault.HOST_UNKNOWN;
            case IOException _ -> Fault.NO_ANSWER;
            case null, default -> Fault.NO_ANSWER;
        };
    }

    private static Set<SignatureAlgorithm> algorithms(@Nullable Object said) {
        Stream<?> words = said instanceof Collection<?> several ? several.stream() : Stream.of();
        return words.map(word -> SignatureAlgorithm.from(Objects.toString(word, "")))
                .filter(Objects::nonNull)
                .filter(ASYMMETRIC::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ClientRegistration registration(
            ProviderDetails details, String secret, Map<String, Object> description) {
        try {
            return ClientRegistrations.fromOidcConfiguration(description)
                    .registrationId(REGISTRATION)
                    .clientName(details.name())
                    .clientId(details.clientId())
                    .clientSecret(secret)
                    .redirectUri("{baseUrl}" + OpenIdEndpoint.CALLBACK)
                    .scope(List.of(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE))
                    .build();
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw new ProviderFault(Fault.NO_DESCRIPTION, details.issuer());
        }
    }

    /// @param asking by which the keys are asked for
    /// @param isPlain whether they call themselves a JWT and nothing more special
    @SafeVarargs
    private static NimbusJwtDecoder tokens(
            ClientRegistration registration,
            RestOperations asking,
            Set<SignatureAlgorithm> algorithms,
            boolean isPlain,
            OAuth2TokenValidator<Jwt>... validators) {
        var keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null || keys.isEmpty()) {
            throw new ProviderFault(Fault.NO_KEYS, "");
        }
        var tokens = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(asking)
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms))
                .validateType(isPlain)
                .build();
        tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return tokens;
    }

    /// One that is as safe to send people to as the issuer itself.
    private static @Nullable String signOut(ProviderDetails details, Map<String, Object> description) {
        var said = Objects.toString(description.get(SIGN_OUT), "");
        var scheme = details.issuer().replaceFirst(":.*", ":");
        return said.startsWith(scheme) && ProviderDetails.isAddress(said) ? said : null;
    }
}
