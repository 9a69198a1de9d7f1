package io.chancery.app.search;

import io.chancery.app.money.Money;
import io.chancery.themes.field.MoneyFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Days, money and details as the reader writes them.
final class Written {

    private Written() {}

    static String day(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader)
                .format(day);
    }

    static String money(Money money, Locale reader) {
        return MoneyFormat.current(reader)
                .format(money.amount(), money.currency().getCurrencyCode());
    }

    /// What is there of it, side by side.
    static String details(String... details) {
        return Stream.of(details).filter(detail -> !detail.isBlank()).collect(Collectors.joining(" · "));
    }
}
