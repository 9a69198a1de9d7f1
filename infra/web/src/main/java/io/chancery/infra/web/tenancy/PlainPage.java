package io.chancery.infra.web.tenancy;

import io.chancery.infra.tenancy.Branding;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A page of one sentence that needs nothing but a stylesheet. Every text in it is encoded.
public final class PlainPage {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String HTML = """
            <!doctype html>
            <html lang="%1$s" style="color-scheme: %2$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%4$s · %3$s</title>
            <link rel="stylesheet" href="/themes/chancery/plain.css">
            <style nonce="%8$s">:root{--brand-primary:%9$s;--brand-accent:%10$s;}</style>
            </head>
            <body>
            <main>
            <p class="firm">%7$s%3$s</p>
            <h1>%4$s</h1>
            <p>%5$s</p>
            %11$s%6$s%12$s</main>
            </body>
            </html>
            """;

    /// @param note a further sentence such as the provider's reason, or null
    /// @param progress how far what one waits for is, or null
    public record Content(
            Locale locale,
            String firm,
            String title,
            String sentence,
            @Nullable String note,
            @Nullable Progress progress,
            Branding branding) {

        public Content(
                Locale locale, String firm, String title, String sentence, @Nullable String note, Branding branding) {
            this(locale, firm, title, sentence, note, null, branding);
        }
    }

    /// @param sentence what is being done, and which of how many steps it is
    /// @param done how many steps are
    /// @param all how many there are
    public record Progress(String sentence, int done, int all) {}

    /// A button under the sentence.
    ///
    /// @param field name of what is sent
    /// @param value what is sent, which nobody sees
    public record Form(String action, String field, String value, String button) {}

    public void write(HttpServletResponse response, Content content) throws IOException {
        write(response, content, null);
    }

    public void write(HttpServletResponse response, Content content, @Nullable Form form) throws IOException {
        var nonce = nonce();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; font-src 'self'; img-src data:; style-src 'self' 'nonce-%s'; style-src-attr 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
                        .formatted(nonce));
        var branding = content.branding();
        response.getWriter()
                .write(HTML.formatted(
                        content.locale().toLanguageTag(),
                        scheme(branding.scheme()),
                        HtmlUtils.htmlEscape(content.firm()),
                        HtmlUtils.htmlEscape(content.title()),
                        HtmlUtils.htmlEscape(content.sentence()),
                        content.note() == null
                                ? ""
                                : "<p class=\"note\">%s</p>%n".formatted(HtmlUtils.htmlEscape(content.note())),
                        branding.logo() == null
                                ? ""
                                : "<img src=\"%s\" alt=\"\">".formatted(HtmlUtils.htmlEscape(branding.logo())),
                        nonce,
                        branding.primary(),
                        branding.accent(),
                        content.progress() == null ? "" : bar(content.progress()),
                        form == null ? "" : html(form)));
    }

    private static String bar(Progress progress) {
        return "<p class=\"progress\"><progress value=\"%1$d\" max=\"%2$d\" aria-label=\"%3$s\"></progress>%3$s</p>%n"
                .formatted(progress.done(), progress.all(), HtmlUtils.htmlEscape(progress.sentence()));
    }

    private static String html(Form form) {
        return """
                <form method="post" action="%s"><input type="hidden" name="%s" value="%s"><button>%s</button></form>
                """.formatted(
                        HtmlUtils.htmlEscape(form.action()),
                        HtmlUtils.htmlEscape(form.field()),
                        HtmlUtils.htmlEscape(form.value()),
                        HtmlUtils.htmlEscape(form.button()));
    }

    private static String scheme(Branding.Scheme scheme) {
        return switch (scheme) {
            case LIGHT -> "light";
            case DARK -> "dark";
            case SYSTEM -> "light dark";
        };
    }

    private static String nonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
