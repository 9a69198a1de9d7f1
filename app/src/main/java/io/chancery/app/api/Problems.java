package io.chancery.app.api;

import io.chancery.app.approvals.AboveLimit;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.invoicing.WorkChangedSincePreview;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.errors.SomebodyWasFaster;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.errors.Problem;
import io.chancery.infra.web.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Writes every refusal of the interface as a problem, whether the door, the interface or the business refused.
final class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var hasToken = refused instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, hasToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(request, response, new RequestIsWrong(hasToken ? Wrong.BAD_TOKEN : Wrong.NO_TOKEN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var there = Door.at(request);
        if (there.isEmpty()) {
            write(request, response, new RequestIsWrong(Wrong.NO_SUCH_ADDRESS, request.getRequestURI()));
            return;
        }
        var door = there.stream()
                .filter(one -> one.method().matches(request.getMethod()))
                .findFirst()
                .orElse(null);
        if (door == null) {
            var verbs = String.join(
                    ", ",
                    there.stream().map(one -> one.method().name()).sorted().toList());
            response.setHeader(HttpHeaders.ALLOW, verbs);
            write(request, response, new RequestIsWrong(Wrong.NO_SUCH_VERB, request.getMethod(), verbs));
        } else {
            var scope = door.scope().word();
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
            write(request, response, new RequestIsWrong(Wrong.SCOPE_MISSING, scope));
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var locale = Languages.best(request, Locale.US);
        var status = status(request, refusal);
        var detail = texts.get(locale, "error." + refusal.code(), refusal.args());
        Problem.send(response, refusal.code(), status, detail);
    }

    private static HttpStatus status(HttpServletRequest request, Refusal refusal) {
        return switch (refusal) {
            case RequestIsWrong wrong -> wrong.wrong().status();
            case AboveLimit _ -> HttpStatus.FORBIDDEN;
            case WorkChangedSincePreview _ -> HttpStatus.CONFLICT;
            case SomebodyWasFaster _ -> HttpStatus.PRECONDITION_FAILED;
            // An id of the address names what was asked for; one of the body only something it needs.
            case NotInThisFirm missing when isNamedBy(request, missing) -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static boolean isNamedBy(HttpServletRequest request, Refusal missing) {
        return Arrays.stream(missing.args())
                .anyMatch(arg -> request.getRequestURI().contains(String.valueOf(arg)));
    }
}
