package io.chancery.app.timekeeping;

import io.chancery.app.money.RawTime;
import java.io.Serializable;
import java.util.Locale;

/// What a typed duration means.
sealed interface DurationReading extends Serializable {

    record Understood(RawTime time) implements DurationReading {}

    /// @param typed as the sentence repeats it
    record Refused(Reason reason, String typed) implements DurationReading {}

    /// In the order in which they are checked: the first that applies is the one told.
    enum Reason {
        EMPTY,
        UNREADABLE,
        /// A whole number from 10 to 24: minutes to one reader, hours to the next.
        MINUTES_OR_HOURS,
        /// `1:5`: five minutes or fifty.
        ONE_MINUTE_DIGIT,
        ZERO,
        OVER_A_DAY;

        /// The key of its sentence.
        String textKey() {
            return "timekeeping.duration." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
