package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/// An exact amount in one currency, always at the scale of its minor unit: cents for USD, none for JPY, three for KWD.
///
/// An amount finer than the minor unit is refused rather than rounded: rounding happens once, where [LineAmount] and
/// the document's tax say so.
public record Money(BigDecimal amount, Currency currency) implements Serializable, Comparable<Money> {

    /// LEDES gives an invoice total twelve digits before the point; nothing here may grow past what can be sent.
    public static final int INTEGER_DIGITS_MAX = 12;

    public Money {
        var minorDigits = minorDigits(currency);
        if (amount.stripTrailingZeros().scale() > minorDigits) {
            throw new IllegalArgumentException(
                    "An amount in %s has at most %d decimals, was %s".formatted(currency, minorDigits, amount));
        }
        if (amount.precision() - amount.scale() > INTEGER_DIGITS_MAX) {
            throw new IllegalArgumentException(
                    "An amount has at most %d digits before the point, was %s".formatted(INTEGER_DIGITS_MAX, amount));
        }
        amount = amount.setScale(minorDigits, RoundingMode.UNNECESSARY);
    }

    /// The amount written plainly, as `350.00`.
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// Rounds an exact value half up, away from zero, to the minor unit: 0.005 becomes 0.01 and -0.005 becomes -0.01.
    public static Money rounded(BigDecimal exact, Currency currency) {
        return new Money(exact.setScale(minorDigits(currency), RoundingMode.HALF_UP), currency);
    }

    /// The sum of amounts that are all in `currency`; zero when there are none.
    public static Money sum(Collection<Money> amounts, Currency currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money abs() {
        return new Money(amount.abs(), currency);
    }

    public int signum() {
        return amount.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /// Orders amounts of one currency; amounts of two currencies have no order and are refused.
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new MixedCurrencies(currency, other.currency);
        }
    }

    static int minorDigits(Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("%s is no currency an invoice can be in".formatted(currency));
        }
        return digits;
    }
}
