package io.chancery.app.unbilled;

import io.chancery.app.money.Money;
import io.chancery.app.work.WorkTotals;
import io.chancery.themes.field.HoursFormat;
import io.chancery.themes.field.MoneyFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/// Sums as the reader writes them; one amount for each currency.
final class Sums {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private Sums() {}

    static String hours(WorkTotals totals, Locale locale) {
        return HoursFormat.of(locale).format(duration(totals.hours()));
    }

    static String nets(WorkTotals totals, Locale locale) {
        return totals.nets().stream().map(net -> money(net, locale)).collect(Collectors.joining(" + "));
    }

    static String money(Money money, Locale locale) {
        return MoneyFormat.current(locale)
                .format(money.amount(), money.currency().getCurrencyCode());
    }

    static Duration duration(BigDecimal hours) {
        return Duration.ofSeconds(hours.multiply(SECONDS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
