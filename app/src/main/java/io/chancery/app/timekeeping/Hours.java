package io.chancery.app.timekeeping;

import io.chancery.themes.field.HoursFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/// Billed hours as the reader writes them.
final class Hours {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private Hours() {}

    static String text(BigDecimal hours, Locale locale) {
        return HoursFormat.of(locale).format(duration(hours));
    }

    static Duration duration(BigDecimal hours) {
        return Duration.ofSeconds(hours.multiply(SECONDS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
