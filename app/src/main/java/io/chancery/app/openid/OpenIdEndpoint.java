package io.chancery.app.openid;

import io.chancery.app.openid.KnownProviders.Known;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.Threshold;
import io.chancery.infra.web.signin.Vouched;
import io.chancery.infra.web.signin.WebSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The two addresses at the firm's host between which somebody is at its provider. Every way out of here is a redirect
/// to a page of our own, or to the provider that an administrator has set up.
@RestController
class OpenIdEndpoint {

    static final String START = "/openid/start";
    static final String CALLBACK = "/openid/callback";

    /// Has the provider ask anew whoever is signed in there, so that they prove here that it is still they.
    private static final String ANEW = "anew";

    /// The page of ours from which they were sent.
    private static final String PAGE = "page";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdEndpoint.class);

    /// RFC 9207: the provider says in its answer who it is.
    private static final String ISSUER = "iss";

    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final KnownProviders providers;
    private final Exchange exchange;
    private final ComingIn comingIn;
    private final Entrance entrance;

    OpenIdEndpoint(KnownProviders providers, Exchange exchange, ComingIn comingIn, Entrance entrance) {
        this.providers = providers;
        this.exchange = exchange;
        this.comingIn = comingIn;
        this.entrance = entrance;
    }

    @GetMapping(START)
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to;
        try {
            var anew = request.getParameter(ANEW) != null;
            var page = OwnPage.of(request.getParameter(PAGE));
            var begun = exchange.begin(known(), anew, page, request).orElseThrow(() -> new NotLetIn(Reason.OVER));
            asked.saveAuthorizationRequest(begun, request, response);
            to = begun.getAuthorizationRequestUri();
        } catch (NotLetIn refused) {
            to = signIn(refused.reason());
        } catch (ProviderFault fault) {
            LOG.warn("The firm's OpenID provider cannot be used: {}", fault.getMessage());
            to = signIn(Reason.FAILED);
        }
        response.sendRedirect(to);
    }

    @GetMapping(CALLBACK)
    void callback(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to;
        try {
            to = enter(request, response);
        } catch (NotLetIn refused) {
            to = refused(refused.reason());
        } catch (ProviderFault | AuthenticationException fault) {
            LOG.warn("The firm's OpenID provider vouched for nobody: {}", fault.getMessage());
            to = refused(Reason.FAILED);
        } catch (DataAccessException twoAtOnce) {
            LOG.warn("Somebody could not come in by the firm's OpenID provider", twoAtOnce);
            to = refused(Reason.FAILED);
        }
        response.sendRedirect(to);
    }

    private String enter(HttpServletRequest request, HttpServletResponse response) {
        // Taken away whatever comes of it: an answer counts once, in the browser that asked.
        var begun = asked.removeAuthorizationRequest(request, response);
        if (begun == null) {
            throw new NotLetIn(Reason.OVER);
        }
        var known = known();
        requireSameProvider(known, request.getParameter(ISSUER));
        var user = exchange.finish(known, begun, answer(request, begun));
        if (!Exchange.isAnswered(begun, user)) {
            throw new NotLetIn(Reason.NOT_ASKED_ANEW);
        }
        var person = comingIn.letIn(known.settings(), user);
        var isProved = known.settings().details().factor().countsFor(Exchange.methods(user));
        Vouched.keep(request.getSession(), Farewell.vouched(person, known, user, begun));
        var to = entrance.enter(person, isProved, user.getIdToken().getAuthenticatedAt(), request, response);
        var page = Exchange.page(begun);
        return page.isEmpty() || to.equals("/" + Threshold.PATH) ? to : page;
    }

    private Known known() {
        return providers.find().orElseThrow(() -> new NotLetIn(Reason.OVER));
    }

    private static void requireSameProvider(Known known, @Nullable String issuer) {
        if (issuer != null && !issuer.equals(known.settings().details().issuer())) {
            throw new NotLetIn(Reason.FAILED);
        }
    }

    private static OAuth2AuthorizationResponse answer(HttpServletRequest request, OAuth2AuthorizationRequest begun) {
        var error = request.getParameter(OAuth2ParameterNames.ERROR);
        if (error != null) {
            throw new NotLetIn(error.equals("access_denied") ? Reason.CANCELLED : Reason.FAILED);
        }
        var code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null) {
            throw new NotLetIn(Reason.FAILED);
        }
        return OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(begun.getRedirectUri()))
                .state(Objects.requireNonNull(request.getParameter(OAuth2ParameterNames.STATE)))
                .build();
    }

    private String refused(Reason reason) {
        if (reason != Reason.CANCELLED && reason != Reason.OVER && reason != Reason.NOT_ASKED_ANEW) {
            entrance.failed();
        }
        return signIn(reason);
    }

    private static String signIn(Reason reason) {
        return "/%s?provider=%s".formatted(WebSecurity.SIGN_IN, reason.word());
    }
}
