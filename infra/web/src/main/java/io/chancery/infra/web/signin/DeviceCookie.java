package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import io.chancery.infra.web.transport.HostCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// By what a browser is known again: a random secret of 256 bits that it gets at its first sign-in and gives back to
/// the same host alone. It opens nothing by itself.
public final class DeviceCookie {

    static final String NAME = "CHANCERY-DEVICE";

    /// As long as browsers keep any cookie.
    private static final Duration KEPT = Duration.ofDays(400);

    private static final String ATTRIBUTE = "io.chancery.device";

    private DeviceCookie() {}

    /// The secret of the browser whose request is answered on this thread; empty in a job, and for a browser that has
    /// none yet.
    public static Optional<OneTimeToken> current() {
        return Optional.ofNullable(request()).flatMap(DeviceCookie::of);
    }

    /// A new secret for that browser, in place of the one it had: whoever knew the old one is not taken for it.
    ///
    /// @throws IllegalStateException outside of a request that can still set a cookie
    public static OneTimeToken renew() {
        var request = request();
        var response = VaadinServletResponse.getCurrent();
        if (request == null || response == null) {
            throw new IllegalStateException("A cookie needs a request of the browser, not a push or a job");
        }
        return give(OneTimeToken.next(), request, response.getHttpServletResponse());
    }

    /// The secret that it has, which is kept for longer again, or its first one.
    static OneTimeToken keep(HttpServletRequest request, HttpServletResponse response) {
        return give(of(request).orElseGet(OneTimeToken::next), request, response);
    }

    private static OneTimeToken give(OneTimeToken secret, HttpServletRequest request, HttpServletResponse response) {
        var cookie = HostCookie.of(NAME, secret.secret(), request.isSecure());
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
        request.setAttribute(ATTRIBUTE, secret);
        return secret;
    }

    private static Optional<OneTimeToken> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof OneTimeToken given) {
            return Optional.of(given);
        }
        var name = HostCookie.name(NAME, request.isSecure());
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(OneTimeToken::looksLikeOne)
                .findFirst()
                .map(OneTimeToken::new);
    }

    private static @Nullable HttpServletRequest request() {
        var vaadin = VaadinServletRequest.getCurrent();
        if (vaadin != null) {
            return vaadin.getHttpServletRequest();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
