package io.chancery.app.timekeeping;

import io.chancery.app.money.RawTime;
import io.chancery.app.timekeeping.DurationReading.Reason;
import io.chancery.app.timekeeping.DurationReading.Refused;
import io.chancery.app.timekeeping.DurationReading.Understood;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a duration in every way people type one: `0:42`, `42m`, `.7`, `0,7`, `1h12`, `1.5h`, `90`.
///
/// A point and a comma are both decimal: nobody records thousands of hours. A whole number means hours up to nine and
/// minutes from 25 on; what is between could be either and is refused, because the difference is a day's bill.
final class DurationText {

    private static final String DECIMAL = "(\\d{1,3}(?:[.,]\\d{1,4})?|[.,]\\d{1,4})";
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{2}))?");
    private static final Pattern HOURS = Pattern.compile(DECIMAL + "(?:h|hr|hrs|hours?|std\\.?|stunden?)");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?:m|min|mins|minutes?|minuten?|')");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,2})(?:h|hr|hrs|std\\.?)(\\d{1,2})(?:m|min|mins|')?");
    private static final Pattern FRACTION = Pattern.compile("\\d{0,3}[.,]\\d{1,4}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int HOURS_SURELY_MAX = 9;
    private static final int MINUTES_SURELY_MIN = 25;

    private DurationText() {}

    static DurationReading read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (text.isEmpty()) {
            return new Refused(Reason.EMPTY, "");
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            var seconds = clock.group(3) == null ? 0 : number(clock.group(3));
            return clock(text, number(clock.group(1)), clock.group(2), seconds);
        }
        var both = HOURS_AND_MINUTES.matcher(text);
        if (both.matches()) {
            return clock(text, number(both.group(1)), "0" + both.group(2), 0);
        }
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            return decimalHours(text, hours.group(1));
        }
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return seconds(text, (long) number(minutes.group(1)) * SECONDS_PER_MINUTE);
        }
        if (FRACTION.matcher(text).matches()) {
            return decimalHours(text, text);
        }
        return WHOLE.matcher(text).matches() ? whole(text) : new Refused(Reason.UNREADABLE, typed.strip());
    }

    private static DurationReading clock(String text, int hours, String minutes, int seconds) {
        if (minutes.length() == 1) {
            return new Refused(Reason.ONE_MINUTE_DIGIT, text);
        }
        if (number(minutes) >= SECONDS_PER_MINUTE || seconds >= SECONDS_PER_MINUTE) {
            return new Refused(Reason.UNREADABLE, text);
        }
        return seconds(text, (long) hours * SECONDS_PER_HOUR + (long) number(minutes) * SECONDS_PER_MINUTE + seconds);
    }

    private static DurationReading decimalHours(String text, String decimal) {
        var point = decimal.replace(',', '.');
        var hours = new BigDecimal(point.startsWith(".") ? "0" + point : point);
        return seconds(
                text,
                hours.multiply(BigDecimal.valueOf(SECONDS_PER_HOUR))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static DurationReading whole(String text) {
        var number = number(text);
        if (number <= HOURS_SURELY_MAX) {
            return seconds(text, (long) number * SECONDS_PER_HOUR);
        }
        return number < MINUTES_SURELY_MIN
                ? new Refused(Reason.MINUTES_OR_HOURS, text)
                : seconds(text, (long) number * SECONDS_PER_MINUTE);
    }

    private static DurationReading seconds(String text, long seconds) {
        if (seconds == 0) {
            return new Refused(Reason.ZERO, text);
        }
        return seconds > RawTime.SECONDS_MAX
                ? new Refused(Reason.OVER_A_DAY, text)
                : new Understood(new RawTime((int) seconds));
    }

    /// `0:42`, with seconds only where there are some: reads back as the same time.
    static String write(RawTime time) {
        var hours = time.seconds() / SECONDS_PER_HOUR;
        var minutes = time.seconds() % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
        var seconds = time.seconds() % SECONDS_PER_MINUTE;
        return seconds == 0 ? "%d:%02d".formatted(hours, minutes) : "%d:%02d:%02d".formatted(hours, minutes, seconds);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
