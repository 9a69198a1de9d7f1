package io.chancery.themes.page;

import io.chancery.themes.ThemeFiles;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page for when no screen can be shown: a closed firm, an unknown host, a sign-in that went wrong. Whole and escaped
/// HTML.
///
/// @param language the language of the words
/// @param name whose page it is; empty for nobody's
/// @param primary the firm's colour as `#rrggbb`; anything else is left out
/// @param title what happened, in a few words
/// @param sentence what it means and what to do now
/// @param incident the number to ask about, if there is one
public record PlainPage(
        Locale language,
        String name,
        @Nullable String primary,
        String title,
        String sentence,
        @Nullable String incident) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /// The page as HTML in UTF-8.
    ///
    /// @param context the context path, empty at the root
    public String html(String context) {
        String colour = primary != null && COLOUR.matcher(primary).matches()
                ? "<style>:root{--brand-primary:" + primary + "}</style>"
                : "";
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="%s/%s">
                %s
                </head>
                <body>
                <main class="ch-plain">
                <p class="ch-plain-name">%s</p>
                <h1>%s</h1>
                <p>%s</p>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                language.toLanguageTag(),
                escape(title),
                escape(context),
                ThemeFiles.PLAIN_STYLESHEET,
                colour,
                escape(name),
                escape(title),
                escape(sentence),
                incident == null ? "" : "<p class=\"ch-plain-incident\"><code>" + escape(incident) + "</code></p>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
