package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/// The price of one hour, finer than the minor unit where it was agreed so: up to four decimals, as LEDES can carry.
/// Zero is a rate: courtesy time is shown with it.
public record HourlyRate(BigDecimal amount, Currency currency) implements Serializable {

    public HourlyRate {
        amount = Decimals.checked("An hourly rate", amount);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An hourly rate is never negative, was " + amount);
        }
    }

    public static HourlyRate of(String amount, String currencyCode) {
        return new HourlyRate(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }
}
