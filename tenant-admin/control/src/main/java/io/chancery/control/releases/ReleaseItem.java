package io.chancery.control.releases;

import io.chancery.control.tenants.HomeCountry;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that a release changes, as its people read it.
///
/// @param text by language of the reader, `en` and `de`
/// @param source the rule that asks for it, such as a paragraph of a law; always there when the kind is `REGULATORY`
/// @param due from which day on the rule holds: the firm may take the release earlier, and not later; null for none
/// @param country the only country whose firms it concerns, or null for all
/// @param feature key of the feature that shows it, or null when nothing switches it
/// @param touches keys of the parts of the product that it changes, such as `documents`: a firm that uses none of them
/// notices nothing; empty for what every firm notices
public record ReleaseItem(
        Kind kind,
        Audience audience,
        Map<String, String> text,
        @Nullable String source,
        @Nullable LocalDate due,
        @Nullable HomeCountry country,
        @Nullable String feature,
        List<String> touches)
        implements Serializable {

    /// What sort of change it is.
    public enum Kind {
        NEW,
        BETTER,
        FIXED,
        /// Asked for by a rule of law or of a bar; can be taken early, never refused.
        REGULATORY
    }

    /// Who in a firm notices it.
    public enum Audience {
        EVERYONE,
        TIMEKEEPERS,
        BILLING,
        ADMINS
    }

    public ReleaseItem {
        text = Map.copyOf(text);
        touches = List.copyOf(touches);
    }

    /// In the reader's language, in English for languages that nobody wrote it in.
    public String text(Locale reader) {
        var own = text.get(reader.getLanguage());
        return own == null ? text.getOrDefault("en", "") : own;
    }

    /// Whether a firm at home there notices anything.
    public boolean concerns(HomeCountry home) {
        return country == null || country == home;
    }
}
