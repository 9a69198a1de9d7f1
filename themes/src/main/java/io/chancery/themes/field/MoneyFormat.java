package io.chancery.themes.field;

import io.chancery.themes.HomeCurrency;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Writes and reads amounts in the person's way: the home currency without its code, every other with it before the
/// amount.
public record MoneyFormat(Locale locale, String homeCurrency) implements Serializable {

    private static final char MINUS = '\u2212';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int DIGITS_MAX = 15;

    /// The format of the current page.
    public static MoneyFormat current(Locale locale) {
        return new MoneyFormat(locale, HomeCurrency.current().code());
    }

    /// `1,234.50`, or `EUR 1,234.50` when the euro is not the home currency. Always the currency's own decimals, so
    /// that columns align.
    public String format(BigDecimal amount, String currency) {
        String figures = format(amount, decimals(currency));
        return currency.equals(homeCurrency) ? figures : currency + NO_BREAK_SPACE + figures;
    }

    /// Figures alone, with that many decimals; rounds half up for the eye only.
    public String format(BigDecimal amount, int decimals) {
        DecimalFormat format = decimalFormat();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String figures = format.format(amount.abs());
        boolean negative = amount.setScale(decimals, RoundingMode.HALF_UP).signum() < 0;
        return negative ? MINUS + figures : figures;
    }

    /// Reads what a person types or pastes: `1234.5`, `1,234.50`, `-70`, in German `1.234,50`. Nothing if it is not an
    /// amount.
    ///
    /// Where a lone separator is followed by other than three digits it is the decimal one, whichever it is:
    /// `0.7` means the same to everybody.
    public Optional<BigDecimal> parse(String text) {
        String plain = text.strip()
                .replace(MINUS, '-')
                .replace(String.valueOf(NO_BREAK_SPACE), "")
                .replace(" ", "")
                .replace("'", "")
                .replace("\u2019", "");
        if (plain.isEmpty()
                || plain.length() > DIGITS_MAX + 6
                || !plain.matches("[+-]?[0-9]*(?:[.,][0-9]+)*[.,]?")
                || !plain.matches(".*[0-9].*")) {
            return Optional.empty();
        }
        return readable(plain).map(BigDecimal::new);
    }

    private Optional<String> readable(String plain) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
        char group = decimal == ',' ? '.' : ',';
        long groups = plain.chars().filter(c -> c == group).count();
        long decimals = plain.chars().filter(c -> c == decimal).count();
        if (decimals > 1) {
            return Optional.empty();
        }
        if (groups == 1 && decimals == 0 && !plain.matches(".*[0-9]" + "[" + group + "][0-9]{3}")) {
            return Optional.of(plain.replace(group, '.'));
        }
        if (groups > 0 && !plain.matches("[+-]?[0-9]{1,3}(?:[" + group + "][0-9]{3})*(?:[" + decimal + "][0-9]*)?")) {
            return Optional.empty();
        }
        return Optional.of(plain.replace(String.valueOf(group), "").replace(decimal, '.'));
    }

    private DecimalFormat decimalFormat() {
        return (DecimalFormat) NumberFormat.getNumberInstance(locale);
    }

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
