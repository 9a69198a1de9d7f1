package io.chancery.app.api;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.KnownPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps one program from taking a node for itself: so many requests a minute, counted on each node by integration.
/// The headers tell how many are left, so that a program can wait before it is refused.
final class RateLimit extends OncePerRequestFilter {

    static final String LIMIT = "RateLimit-Limit";
    static final String REMAINING = "RateLimit-Remaining";
    static final String RESET = "RateLimit-Reset";

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int WINDOWS_MAX = 10_000;

    private final int perMinute;
    private final Problems problems;
    private final Clock clock;
    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();

    RateLimit(int perMinute, Problems problems, Clock clock) {
        this.perMinute = perMinute;
        this.problems = problems;
        this.clock = clock;
    }

    private record Window(Instant begun, int requests) {

        boolean isOver(Instant now) {
            return !now.isBefore(begun.plus(WINDOW));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof KnownPerson program)) {
            chain.doFilter(request, response);
            return;
        }
        var now = clock.instant();
        var window = count(TenantContext.require() + " " + program.uuid(), now);
        var seconds =
                Math.max(1, Duration.between(now, window.begun().plus(WINDOW)).toSeconds());
        response.setHeader(LIMIT, Integer.toString(perMinute));
        response.setHeader(REMAINING, Integer.toString(Math.max(0, perMinute - window.requests())));
        response.setHeader(RESET, Long.toString(seconds));
        if (window.requests() > perMinute) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            problems.write(request, response, new RequestIsWrong(Wrong.TOO_MANY, perMinute, seconds));
        } else {
            chain.doFilter(request, response);
        }
    }

    private Window count(String program, Instant now) {
        if (windows.size() >= WINDOWS_MAX) {
            windows.values().removeIf(window -> window.isOver(now));
        }
        return windows.merge(
                program,
                new Window(now, 1),
                (known, first) -> known.isOver(now) ? first : new Window(known.begun(), known.requests() + 1));
    }
}
