package io.chancery.themes.field;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes time as decimal hours and reads it in every way people type it: `0:42`, `42m`, `.7`, `0,7`, `1h12`, `2h`,
/// `1.5`.
public record HoursFormat(Locale locale) implements Serializable {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]?\\d)");
    private static final Pattern UNITS = Pattern.compile(
            "(?:(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*(?:h|hr|hrs|std)\\.?)?\\s*(?:(\\d{1,4})\\s*(?:m|min|mins)?\\.?)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{0,3}(?:[.,]\\d{1,4})?");
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    public static HoursFormat of(Locale locale) {
        return new HoursFormat(locale);
    }

    /// `1.20`: hours with two decimals, rounded half up for the eye only.
    public String format(Duration time) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_PER_HOUR, 6, RoundingMode.HALF_UP));
    }

    /// `0:42`: hours and minutes, as a clock shows them.
    public String clock(Duration time) {
        return "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
    }

    /// The time meant, to the second; nothing if it is not a time. A bare number is hours.
    public Optional<Duration> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return Optional.of(
                    Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2))));
        }
        if (DECIMAL.matcher(plain).matches()) {
            return Optional.of(hours(plain));
        }
        Matcher units = UNITS.matcher(plain);
        if (units.matches()) {
            Duration hours = units.group(1) == null ? Duration.ZERO : hours(units.group(1));
            Duration minutes =
                    units.group(2) == null ? Duration.ZERO : Duration.ofMinutes(Long.parseLong(units.group(2)));
            return Optional.of(hours.plus(minutes));
        }
        return Optional.empty();
    }

    private static Duration hours(String decimal) {
        String plain = decimal.replace(',', '.');
        BigDecimal hours = new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
        return Duration.ofSeconds(hours.multiply(SECONDS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
