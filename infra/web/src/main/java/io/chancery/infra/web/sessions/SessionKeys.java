package io.chancery.infra.web.sessions;

import io.chancery.infra.web.transport.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// Gives sessions their keys and tells the browser.
final class SessionKeys {

    static final String COOKIE = "chancery-session";

    private final LocalSessions locals;
    private final SessionCopies copies;

    SessionKeys(LocalSessions locals, SessionCopies copies) {
        this.locals = locals;
        this.copies = copies;
    }

    static Optional<SessionKey> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(HostCookie.name(COOKIE, request.isSecure())))
                        .flatMap(cookie -> SessionKey.parse(cookie.getValue()).stream())
                        .findFirst();
    }

    void ensure(HttpSession session, boolean secure, HttpServletResponse response) {
        if (LocalSession.of(session) == null) {
            begin(session, secure, response);
        }
    }

    /// The old key opens nothing any more: whoever knew it before the sign-in must not be signed in by it.
    void change(HttpSession session, boolean secure, HttpServletResponse response) {
        var old = LocalSession.of(session);
        begin(session, secure, response);
        if (old != null) {
            locals.remove(old, session);
            copies.end(old);
        }
    }

    /// Whether the browser brings another key than its session has, as after an answer that did not reach it.
    void remind(HttpServletRequest request, HttpSession session, HttpServletResponse response) {
        var local = LocalSession.of(session);
        if (local != null && !Objects.equals(of(request).orElse(null), local.key())) {
            tell(local.key(), request.isSecure(), response);
        }
    }

    private void begin(HttpSession session, boolean secure, HttpServletResponse response) {
        var local = new LocalSession(SessionKey.next(), 1);
        local.change();
        locals.add(local, session);
        tell(local.key(), secure, response);
    }

    private static void tell(SessionKey key, boolean secure, HttpServletResponse response) {
        response.addCookie(HostCookie.of(COOKIE, key.cookie(), secure));
    }

    static boolean isAlive(HttpSession session) {
        try {
            session.getCreationTime();
            return true;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
