package io.chancery.app.paper;

import io.chancery.app.money.Money;
import io.chancery.app.tax.TaxCategory;
import io.chancery.app.tax.TaxRate;
import io.chancery.infra.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Words, numbers and dates in the language of the paper's reader.
final class PaperWords {

    private final Texts texts;
    private final Locale locale;

    PaperWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    String say(String key, Object... args) {
        return texts.get(locale, "paper." + key, args);
    }

    /// The language tag for readers of screens.
    String language() {
        return locale.toLanguageTag();
    }

    /// As in a letter: January 31, 2026; 31 January 2026; 31. Januar 2026.
    String longDate(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /// As in a column: 01/31/2026; 31/01/2026; 31.01.2026.
    String shortDate(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(say("column.date.pattern"), locale));
    }

    /// In a column whose head names the currency.
    String amount(Money money) {
        var digits = money.currency().getDefaultFractionDigits();
        return decimals(money.amount(), digits, digits);
    }

    /// With its currency.
    String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return minus(format.format(money.amount()));
    }

    /// A rate or unit cost, which may be finer than the currency.
    String price(BigDecimal price) {
        return decimals(price, 2, 4);
    }

    String hours(BigDecimal hours) {
        return decimals(hours, 2, 4);
    }

    String count(BigDecimal count) {
        return decimals(count, 0, 4);
    }

    String percent(BigDecimal percent) {
        return say("percent", decimals(percent, 0, 4));
    }

    /// A line outside the scope of the tax has no rate, not one of zero.
    String rate(TaxRate rate) {
        return rate.category() == TaxCategory.NOT_TAXED ? "–" : percent(rate.percent());
    }

    private String decimals(BigDecimal number, int least, int most) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return minus(format.format(number));
    }

    /// A real minus sign, as wide as a figure.
    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
