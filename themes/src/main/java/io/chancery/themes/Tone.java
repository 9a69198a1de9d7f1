package io.chancery.themes;

import java.util.Locale;

/// How a word or a figure feels. Never the only carrier of a meaning: a word stands beside it.
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARN,
    BAD,
    ACCENT;

    /// The style class that carries this tone, such as `ch-tone-good`.
    public String cssClass() {
        return "ch-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
