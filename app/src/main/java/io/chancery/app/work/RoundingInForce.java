package io.chancery.app.work;

import java.io.Serializable;

/// How time is rounded on a day, and by whose agreement.
public record RoundingInForce(Rounding rounding, Source source) implements Serializable {

    /// The nearest agreement counts.
    public enum Source {
        MATTER,
        CLIENT,
        FIRM,
        /// Nobody agreed on anything.
        USUAL
    }
}
