package io.chancery.app.openid;

import io.chancery.app.openid.KnownProviders.Known;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Sends people to the provider and learns from it who came back: authorization code with PKCE, state and nonce.
class Exchange {

    private static final String ANEW = "io.chancery.anew";
    private static final String PAGE = "io.chancery.page";

    /// By how much the clocks of the provider and of ours may differ.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final OidcUserService users = new OidcUserService();
    private final Clock clock;

    Exchange(ProviderCalls calls, Clock clock) {
        this.clock = clock;
        codes.setRestClient(RestClient.builder()
                .requestFactory(calls.factory())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var asking = new RestTemplate(calls.factory());
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var attributes = new DefaultOAuth2UserService();
        attributes.setRestOperations(asking);
        users.setOauth2UserService(attributes);
    }

    /// What to send somebody to the provider with.
    ///
    /// @param anew whether it is to ask them anew, although they are signed in there
    /// @param page where they go afterwards; empty for where everybody goes
    Optional<OAuth2AuthorizationRequest> begin(Known known, boolean anew, String page, HttpServletRequest request) {
        ClientRegistrationRepository ofFirm =
                id -> id.equals(Discovery.REGISTRATION) ? known.found().registration() : null;
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(ofFirm, OpenIdEndpoint.START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asking -> asking.attributes(kept -> kept.put(PAGE, page)))
                .andThen(asking -> {
                    if (anew) {
                        askAnew(asking);
                    }
                }));
        return Optional.ofNullable(resolver.resolve(request, Discovery.REGISTRATION));
    }

    /// A provider that knows only one of the two asks all the same; `max_age` has it say when.
    private void askAnew(OAuth2AuthorizationRequest.Builder asking) {
        asking.additionalParameters(more -> {
                    more.put("prompt", "login");
                    more.put("max_age", "0");
                })
                .attributes(kept -> kept.put(ANEW, clock.instant().toString()));
    }

    /// Who it was: their token is the provider's, for this client and this very request, and not over.
    ///
    /// @throws AuthenticationException when the provider gives no such token
    OidcUser finish(Known known, OAuth2AuthorizationRequest asked, OAuth2AuthorizationResponse answer) {
        var provider = new OidcAuthorizationCodeAuthenticationProvider(codes, users);
        provider.setJwtDecoderFactory(_ -> known.found().tokens());
        var token = new OAuth2LoginAuthenticationToken(
                known.found().registration(), new OAuth2AuthorizationExchange(asked, answer));
        var who = provider.authenticate(token);
        if (who != null && who.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new OAuth2AuthenticationException("no_id_token");
    }

    /// Whether the provider asked them after they were sent there. One that does not say did not.
    static boolean isAnswered(OAuth2AuthorizationRequest asked, OidcUser user) {
        var since = asked.<String>getAttribute(ANEW);
        var at = user.getIdToken().getAuthenticatedAt();
        return since == null || at != null && !at.isBefore(Instant.parse(since).minus(SKEW));
    }

    static String page(OAuth2AuthorizationRequest asked) {
        return Objects.toString(asked.<String>getAttribute(PAGE), "");
    }

    /// How they signed in there, as the provider says (RFC 8176).
    static List<String> methods(OidcUser user) {
        var said = user.getIdToken().getClaim("amr");
        return said instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
