package io.chancery.infra.web.errors;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.log.Saved;
import io.chancery.infra.web.tenancy.PlainPage;
import io.chancery.infra.web.text.Languages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The last page there is: what fails outside of Vaadin gets a sentence and an incident number, never a stack trace.
@Controller
final class PlainErrors implements ErrorController {

    private final Texts texts;
    private final ObjectProvider<TenantDirectory> firms;
    private final PlainPage page = new PlainPage();

    /// @param firms none in the operators' console
    PlainErrors(Texts texts, ObjectProvider<TenantDirectory> firms) {
        this.texts = texts;
        this.firms = firms;
    }

    @RequestMapping("${server.error.path:/error}")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = Languages.ofReader(request, Locale.US);
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(code);
        page.write(response, content(locale, code, request));
    }

    private PlainPage.Content content(Locale locale, int code, HttpServletRequest request) {
        return switch (code) {
            case HttpServletResponse.SC_NOT_FOUND ->
                content(locale, "web.not-found-title", texts.get(locale, "web.not-found-sentence"));
            case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN ->
                // Whoever only looks is not told whether there is something; whoever sent something is told to go back.
                isLooking(request)
                        ? content(locale, "web.not-found-title", texts.get(locale, "web.not-found-sentence"))
                        : content(locale, "web.denied-title", texts.get(locale, "web.denied-plain-sentence"));
            default ->
                code < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        ? content(locale, "web.not-understood-title", texts.get(locale, "web.not-understood-sentence"))
                        : incident(locale, code, request);
        };
    }

    private PlainPage.Content incident(Locale locale, int code, HttpServletRequest request) {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("Answered with status %d and no exception".formatted(code));
        var saved =
                request.getAttribute(Saved.ATTRIBUTE) instanceof Saved.Answer answer ? answer : Saved.Answer.UNKNOWN;
        var incident = Incidents.of(failure, saved);
        return content(locale, "web.error-title", texts.get(locale, incident.key(), incident.number()));
    }

    private static boolean isLooking(HttpServletRequest request) {
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return HttpMethod.GET.matches(method == null ? request.getMethod() : method.toString());
    }

    private PlainPage.Content content(Locale locale, String title, String sentence) {
        var firm = TenantContext.current()
                .flatMap(id -> Optional.ofNullable(firms.getIfAvailable()).flatMap(known -> known.find(id)));
        return new PlainPage.Content(
                locale,
                firm.map(Tenant::name).orElseGet(() -> texts.get(locale, "web.product")),
                texts.get(locale, title),
                sentence,
                null,
                firm.map(Tenant::branding).orElse(Branding.DEFAULT));
    }
}
