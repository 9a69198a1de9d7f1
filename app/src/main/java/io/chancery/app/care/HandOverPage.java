package io.chancery.app.care;

import io.chancery.control.care.HandOver;
import io.chancery.control.care.HandOvers;
import io.chancery.control.operators.LinkHash;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.tenancy.OpenWhileSuspended;
import io.chancery.infra.web.tenancy.PlainPage;
import io.chancery.infra.web.text.Languages;
import io.chancery.themes.field.SizeFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a firm that is being closed downloads what it takes along. Whoever follows the link sees what there is; the
/// button uses the link up, so that a mail program that looks at links does not.
class HandOverPage implements OpenWhileSuspended {

    static final String PATH = "/hand-over";
    private static final String TOKEN = "token";

    private final SecondPlace place;
    private final HandOvers handOvers;
    private final Texts texts;
    private final PlainPage page = new PlainPage();

    HandOverPage(SecondPlace place, HandOvers handOvers, Texts texts) {
        this.place = place;
        this.handOvers = handOvers;
        this.texts = texts;
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        return request.getServletPath().equals(PATH);
    }

    @Override
    public void serve(Tenant firm, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = Objects.requireNonNullElse(request.getParameter(TOKEN), "");
        var link = OneTimeToken.looksLikeOne(token) ? new LinkHash(new OneTimeToken(token).hash()) : null;
        var found = Optional.ofNullable(link).flatMap(hash -> handOvers.behind(firm.id(), hash));
        if (link == null || found.isEmpty()) {
            refuse(firm, request, response);
        } else if (request.getMethod().equals("POST")) {
            handOver(firm, link, found.get(), request, response);
        } else {
            var locale = Languages.best(request, firm.locale());
            show(
                    firm,
                    locale,
                    response,
                    "handover",
                    texts.get(locale, "handover.note", found.get().sha256()),
                    new PlainPage.Form(PATH, TOKEN, token, texts.get(locale, "handover.download")),
                    SizeFormat.of(found.get().bytes(), locale));
        }
    }

    /// The file is opened before the link is used up: where the second place does not answer, the link still works.
    private void handOver(
            Tenant firm, LinkHash link, HandOver what, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (InputStream in = place.exports().open(firm.id().value(), HandOvers.fileOf(what.id()))) {
            if (handOvers.take(firm.id(), link, request.getRemoteAddr()).isEmpty()) {
                refuse(firm, request, response);
                return;
            }
            response.setContentType("application/zip");
            response.setContentLengthLong(what.bytes());
            response.setHeader("Content-Disposition", "attachment; filename=\"%s.zip\"".formatted(firm.slug()));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            in.transferTo(response.getOutputStream());
        }
    }

    private void refuse(Tenant firm, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        show(firm, Languages.best(request, firm.locale()), response, "handover.gone", null, null);
    }

    private void show(
            Tenant firm,
            Locale locale,
            HttpServletResponse response,
            String key,
            @Nullable String note,
            PlainPage.@Nullable Form form,
            Object... args)
            throws IOException {
        page.write(
                response,
                new PlainPage.Content(
                        locale,
                        firm.name(),
                        texts.get(locale, key + ".title"),
                        texts.get(locale, key + ".sentence", args),
                        note,
                        firm.branding()),
                form);
    }
}
