package io.chancery.infra.web.signin;

import io.chancery.infra.log.LogContext;
import io.chancery.infra.web.signin.CurrentSignIn.Held;
import io.chancery.infra.web.tenancy.TenantFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends the sessions of people who were disabled and gives the others the rights they have by now, within seconds.
final class StandingFilter extends OncePerRequestFilter {

    static final Duration ASKED_EVERY = Duration.ofSeconds(2);

    static final String ASKED_AT = "io.chancery.standing";

    /// A person who works writes into the book every few minutes and not with every click.
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private static final String SEEN_AT = ASKED_AT + ".seen";

    private final Standing standing;
    private final SecurityContextRepository contexts;
    private final SignInKeeping keeping;
    private final Clock clock;

    StandingFilter(Standing standing, SecurityContextRepository contexts, SignInKeeping keeping, Clock clock) {
        this.standing = standing;
        this.contexts = contexts;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// A stylesheet tells nobody anything, and no firm is bound where it is served.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return TenantFilter.needsNoFirm(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof KnownPerson person)) {
            chain.doFilter(request, response);
            return;
        }
        var session = request.getSession(false);
        if (session != null) {
            var held = CurrentSignIn.of(session).orElse(null);
            note(held, session, request);
            if (isDue(session)) {
                refresh(person, authentication, held == null ? null : held.id(), session, request, response);
            }
        }
        try (var _ = LogContext.person(person.uuid().toString())) {
            chain.doFilter(request, response);
        }
    }

    private void note(@Nullable Held held, HttpSession session, HttpServletRequest request) {
        if (held == null || isPagesOwn(request)) {
            return;
        }
        var now = clock.instant();
        var seen = session.getAttribute(SEEN_AT);
        if (!(seen instanceof Instant at)) {
            session.setAttribute(SEEN_AT, now);
        } else if (!now.isBefore(at.plus(SEEN_EVERY))) {
            session.setAttribute(SEEN_AT, now);
            keeping.seen(held);
        }
    }

    /// What an open page asks for by itself, with nobody before it.
    private static boolean isPagesOwn(HttpServletRequest request) {
        var query = Objects.toString(request.getQueryString(), "");
        return query.contains("v-r=heartbeat") || query.contains("v-r=push");
    }

    private boolean isDue(HttpSession session) {
        var now = clock.instant();
        if (session.getAttribute(ASKED_AT) instanceof Instant asked && now.isBefore(asked.plus(ASKED_EVERY))) {
            return false;
        }
        session.setAttribute(ASKED_AT, now);
        return true;
    }

    /// @param signIn null when the session goes back to none
    private void refresh(
            KnownPerson person,
            Authentication authentication,
            @Nullable SignInId signIn,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = standing.now(person, signIn).orElse(null);
        if (now == null) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (!now.equals(person)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(PasswordSignIn.authenticated(now, authentication.getDetails()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }
}
