package io.chancery.app.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/// The token that a request shows in its header (RFC 6750, 2.1), and nowhere else. Spring's own holds every letter of
/// it against a pattern, with each request. What a token looks like need not be asked: one that no key of the firm has
/// signed is refused, whatever it is made of.
final class ShownToken implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var token = shown.substring(SCHEME.length()).strip();
        if (token.isEmpty()) {
            throw new InvalidBearerTokenException("There is no token");
        }
        return token;
    }
}
