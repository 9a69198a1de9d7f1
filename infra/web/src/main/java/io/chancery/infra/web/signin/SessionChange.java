package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// What changes in a session whenever its owner proves something: its id, and the token of plain forms. Whoever brought
/// the session about, or looked into it before, has no hold on it afterwards.
final class SessionChange {

    private static final HttpSessionCsrfTokenRepository TOKENS = new HttpSessionCsrfTokenRepository();

    private SessionChange() {}

    static void at(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        TOKENS.saveToken(null, request, response);
    }
}
