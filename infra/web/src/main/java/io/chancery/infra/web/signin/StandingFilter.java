package io.chancery.infra.web.signin;

import io.chancery.infra.log.LogContext;
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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends the sessions of people who were disabled and gives the others the rights they have by now, within seconds.
final class StandingFilter extends OncePerRequestFilter {

    static final Duration ASKED_EVERY = Duration.ofSeconds(2);

    static final String ASKED_AT = "io.chancery.standing";

    private final Standing standing;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    StandingFilter(Standing standing, SecurityContextRepository contexts, Clock clock) {
        this.standing = standing;
        this.contexts = contexts;
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
        if (session != null && isDue(session)) {
            refresh(person, authentication, session, request, response);
        }
        try (var _ = LogContext.person(person.uuid().toString())) {
            chain.doFilter(request, response);
        }
    }

    private boolean isDue(HttpSession session) {
        var now = clock.instant();
        if (session.getAttribute(ASKED_AT) instanceof Instant asked && now.isBefore(asked.plus(ASKED_EVERY))) {
            return false;
        }
        session.setAttribute(ASKED_AT, now);
        return true;
    }

    private void refresh(
            KnownPerson person,
            Authentication authentication,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = standing.now(person).orElse(null);
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
