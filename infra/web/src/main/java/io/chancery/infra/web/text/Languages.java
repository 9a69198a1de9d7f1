package io.chancery.infra.web.text;

import io.chancery.infra.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Chooses one of the product's languages for a reader who has not chosen.
public final class Languages {

    private Languages() {}

    /// The first language the browser asks for that the product speaks, otherwise the given one.
    public static Locale best(HttpServletRequest request, Locale otherwise) {
        // Without the header the servlet names the machine's own language, which is nobody's wish.
        return request.getHeader("Accept-Language") == null
                ? otherwise
                : best(Collections.list(request.getLocales()), otherwise);
    }

    static Locale best(List<Locale> wanted, Locale otherwise) {
        for (var wish : wanted) {
            if (Texts.LANGUAGES.contains(wish)) {
                return wish;
            }
            for (var language : Texts.LANGUAGES) {
                if (language.getLanguage().equals(wish.getLanguage())) {
                    return language.getLanguage().equals(otherwise.getLanguage()) ? otherwise : language;
                }
            }
        }
        return otherwise;
    }
}
