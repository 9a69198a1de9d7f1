package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/// Signs in somebody who proved who they are by other means than the sign-in form alone: by a single-use link, or by a
/// second step after their password.
public final class Entrance {

    private final SecurityContextRepository contexts;
    private final SignInKeeping keeping;
    private final Threshold threshold;
    private final Freshness freshness;
    private final SecondSteps steps;
    private final RequestCache wanted;
    private final ApplicationEventPublisher events;

    Entrance(
            SecurityContextRepository contexts,
            SignInKeeping keeping,
            Threshold threshold,
            Freshness freshness,
            SecondSteps steps,
            RequestCache wanted,
            ApplicationEventPublisher events) {
        this.contexts = contexts;
        this.keeping = keeping;
        this.threshold = threshold;
        this.freshness = freshness;
        this.steps = steps;
        this.wanted = wanted;
        this.events = events;
    }

    /// From a view's listener, for somebody whose link or new password stands for the first step; a second one is
    /// asked of them as of everybody else. The caller then loads the address that it gets by `Page.setLocation`:
    /// no anonymous view may live on in the session.
    ///
    /// @return where they go from here
    /// @throws IllegalStateException outside of a request that can still set a cookie
    public String enter(KnownPerson person) {
        var step = steps.owedBy(person);
        if (step == SecondStep.NONE) {
            boolean forgiven = freshness.isForgivenTo(person);
            enter(person, request(), response());
            if (forgiven) {
                freshness.since(request(), null);
            } else {
                freshness.renew(request());
            }
            return "/";
        }
        threshold.stop(person, step, null, request(), response());
        return "/" + Threshold.PATH;
    }

    /// From a plain request, for somebody whom another system vouches for that the firm relies on.
    ///
    /// @param isProved whether that system has asked for a second factor, so that no second step is owed here
    /// @param askedAt when that system asked them last, which may be long ago; null when it does not say
    /// @return where they go from here
    public String enter(
            KnownPerson person,
            boolean isProved,
            @Nullable Instant askedAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        var step = isProved ? SecondStep.NONE : steps.owedBy(person);
        if (step != SecondStep.NONE) {
            threshold.stop(person, step, null, request, response);
            return "/" + Threshold.PATH;
        }
        request.getSession().removeAttribute(Threshold.ATTRIBUTE);
        var page = wantedPage(request, response);
        var authentication = enter(person, request, response);
        boolean forgiven = !isProved && freshness.isForgivenTo(person);
        freshness.since(request, forgiven ? null : askedAt);
        tell(authentication);
        return page;
    }

    /// Somebody did not prove who they are, by other means than the sign-in form.
    public void failed() {
        keeping.book().ifPresent(SignInBook::failed);
    }

    /// From a view's listener, for somebody who took the second step. To everybody who listens they have signed in now.
    ///
    /// @param person as they are now
    /// @return the page that they wanted before they were asked to sign in
    /// @throws IllegalStateException when they do not stand at the threshold, and outside of a request
    public String finish(KnownPerson person) {
        var stands = threshold
                .standing()
                .filter(half -> half.person().uuid().equals(person.uuid()))
                .isPresent();
        if (!stands) {
            throw new IllegalStateException("Only who gave a password takes a second step");
        }
        return enterFully(person);
    }

    /// From a view's listener, for somebody who proved all at once what is asked of anybody, as by a passkey. Who
    /// stands at the threshold in this browser is forgotten. To everybody who listens they have signed in now.
    ///
    /// @param person as they are now
    /// @return the page that they wanted before they were asked to sign in
    /// @throws IllegalStateException outside of a request
    public String enterFully(KnownPerson person) {
        threshold.leave();
        var page = wantedPage(request(), response());
        var authentication = enter(person, request(), response());
        freshness.renew(request());
        tell(authentication);
        return page;
    }

    /// The signed-in person changed something about themselves: the next request sees it, not one seconds later.
    public void askAgain() {
        var session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            session.getSession().removeAttribute(StandingFilter.ASKED_AT);
        }
    }

    private void tell(Authentication authentication) {
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(authentication, Entrance.class));
    }

    private Authentication enter(KnownPerson person, HttpServletRequest request, HttpServletResponse response) {
        var authentication =
                PasswordSignIn.authenticated(person, new WebAuthenticationDetailsSource().buildDetails(request));
        SessionChange.at(request, response);
        keeping.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return authentication;
    }

    /// Its path alone: the host is the one they are at, whatever the request said that was kept.
    private String wantedPage(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        if (saved == null) {
            return "/";
        }
        try {
            var address = new URI(saved.getRedirectUrl());
            var query = address.getRawQuery();
            var page =
                    "/" + Objects.requireNonNullElse(address.getRawPath(), "").replaceFirst("^[/\\\\]+", "");
            return query == null ? page : page + "?" + query;
        } catch (URISyntaxException e) {
            // Whatever they asked for, they are let in.
            return "/";
        }
    }

    private static HttpServletRequest request() {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            throw new IllegalStateException("Signing in needs a request of the browser, not a push or a job");
        }
        return request.getHttpServletRequest();
    }

    private static HttpServletResponse response() {
        var response = VaadinServletResponse.getCurrent();
        if (response == null) {
            throw new IllegalStateException("Signing in needs a request of the browser, not a push or a job");
        }
        return response.getHttpServletResponse();
    }
}
