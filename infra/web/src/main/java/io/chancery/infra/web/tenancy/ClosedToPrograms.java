package io.chancery.infra.web.tenancy;

import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.errors.Problem;
import io.chancery.infra.web.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a program gets instead of the [ClosedPage]: it reads no page, and a status alone does not say whether waiting
/// helps.
final class ClosedToPrograms {

    private static final String INTERFACE = "/api/";
    private static final String TOKENS = "/oauth2/token";

    private final Texts texts;

    ClosedToPrograms(Texts texts) {
        this.texts = texts;
    }

    static boolean asks(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith(INTERFACE) || path.equals(TOKENS);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Closed why, @Nullable Tenant firm)
            throws IOException {
        var locale = Languages.best(request, firm == null ? Locale.US : firm.locale());
        var sentence = texts.get(locale, why.key() + "-to-programs");
        var reason = firm == null ? null : firm.stateReason();
        Problem.send(
                response,
                why.code(),
                HttpStatus.valueOf(why.status()),
                reason == null ? sentence : "%s (%s)".formatted(sentence, reason));
    }
}
