package io.chancery.infra.web.tenancy;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.text.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The page of a firm that cannot be reached, made without Vaadin and without the firm's schema: neither may be there.
public final class ClosedPage {

    private final Texts texts;
    private final PlainPage page;
    private final ClosedToPrograms programs;
    private final @Nullable MaintenanceProgress progress;

    /// @param progress of firms under maintenance; null where nobody knows it
    public ClosedPage(Texts texts, @Nullable MaintenanceProgress progress) {
        this.texts = texts;
        this.progress = progress;
        this.page = new PlainPage();
        this.programs = new ClosedToPrograms(texts);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Closed why, @Nullable Tenant firm)
            throws IOException {
        if (isFromAnOpenView(request)) {
            reload(response);
            return;
        }
        if (why.retryAfterSeconds() > 0) {
            response.setIntHeader("Retry-After", why.retryAfterSeconds());
        }
        if (ClosedToPrograms.asks(request)) {
            programs.write(request, response, why, firm);
            return;
        }
        var locale = localeOf(request, firm);
        if (why.retryAfterSeconds() > 0) {
            // Browsers do not follow the header above: whoever waits would reload by hand.
            response.setIntHeader("Refresh", why.retryAfterSeconds());
        }
        response.setStatus(why.status());
        var step = stepOf(why, firm, locale);
        page.write(
                response,
                new PlainPage.Content(
                        locale,
                        firm == null ? texts.get(locale, "web.product") : firm.name(),
                        step == null ? texts.get(locale, why.key() + "-title") : step.title(),
                        texts.get(locale, why.key() + "-sentence"),
                        firm == null ? null : firm.stateReason(),
                        step == null ? null : bar(step, locale),
                        firm == null ? Branding.DEFAULT : firm.branding()));
    }

    /// A session of another firm says nothing here.
    private static Locale localeOf(HttpServletRequest request, @Nullable Tenant firm) {
        if (firm == null) {
            return Languages.best(request, Locale.US);
        }
        return SessionTenant.isForeign(request, firm.id())
                ? Languages.best(request, firm.locale())
                : Languages.ofReader(request, firm.locale());
    }

    private MaintenanceProgress.@Nullable Step stepOf(Closed why, @Nullable Tenant firm, Locale locale) {
        return progress == null || firm == null || why != Closed.MAINTENANCE
                ? null
                : progress.of(firm, locale).orElse(null);
    }

    private PlainPage.Progress bar(MaintenanceProgress.Step step, Locale locale) {
        var sentence = texts.get(locale, "web.closed-step", step.number(), step.of(), step.sentence());
        return new PlainPage.Progress(sentence, step.number() - 1, step.of());
    }

    /// Takes a foreign session's cookie away and begins again, leaving that session itself as it is: whoever brings
    /// its cookie to the wrong firm must not be able to end it either.
    void forgetSession(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var config = request.getServletContext().getSessionCookieConfig();
        var cookie = new Cookie(config.getName() == null ? "JSESSIONID" : config.getName(), "");
        cookie.setPath(config.getPath() == null ? "/" : config.getPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(0);
        response.addCookie(cookie);
        if (isFromAnOpenView(request)) {
            reload(response);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect("/");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isFromAnOpenView(HttpServletRequest request) {
        return "uidl".equals(request.getParameter("v-r"));
    }

    /// Vaadin's client expects its own protocol; this token is its word for "load the page anew".
    private static void reload(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("Vaadin-Refresh");
    }
}
