package io.chancery.themes.field;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Writes an instant as the day and time it was where its reader is.
///
/// @param time how much of the time is told: [FormatStyle#SHORT] to the minute, [FormatStyle#MEDIUM] to the second
public record InstantFormat(Locale locale, ZoneId zone, FormatStyle time) implements Serializable {

    /// To the minute, for what people did.
    public static InstantFormat toTheMinute(Locale locale, ZoneId zone) {
        return new InstantFormat(locale, zone, FormatStyle.SHORT);
    }

    /// To the second, for what is compared with logs.
    public static InstantFormat toTheSecond(Locale locale, ZoneId zone) {
        return new InstantFormat(locale, zone, FormatStyle.MEDIUM);
    }

    public String format(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, time)
                .withLocale(locale)
                .format(at.atZone(zone));
    }
}
