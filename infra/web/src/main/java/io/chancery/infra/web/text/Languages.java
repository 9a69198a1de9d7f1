package io.chancery.infra.web.text;

import com.vaadin.flow.server.WrappedSession;
import io.chancery.infra.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Chooses one of the product's languages for a reader.
public final class Languages {

    private static final String CHOSEN = "io.chancery.language";

    private Languages() {}

    /// Has the session know what the person in it chose, for pages that are made without asking who they are.
    ///
    /// @param chosen null when nobody is signed in, or has not chosen
    static void note(WrappedSession session, @Nullable Locale chosen) {
        if (chosen == null) {
            session.removeAttribute(CHOSEN);
        } else {
            session.setAttribute(CHOSEN, chosen);
        }
    }

    /// What the person of the request's session chose; otherwise as [#best].
    public static Locale ofReader(HttpServletRequest request, Locale otherwise) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof Locale chosen
                ? chosen
                : best(request, otherwise);
    }

    /// For a reader who has not chosen: the first language the browser asks for that the product speaks, otherwise the
    /// given one.
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
