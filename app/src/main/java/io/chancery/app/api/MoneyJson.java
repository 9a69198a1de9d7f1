package io.chancery.app.api;

import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import io.chancery.app.money.UnitCost;
import java.math.BigDecimal;
import java.util.Currency;

/// An amount as a text, because JSON's numbers are not exact everywhere.
///
/// @param amount such as `1250.00`
/// @param currency ISO 4217 code
record MoneyJson(String amount, String currency) {

    static MoneyJson of(Money money) {
        return of(money.amount(), money.currency());
    }

    static MoneyJson of(HourlyRate rate) {
        return of(rate.amount(), rate.currency());
    }

    static MoneyJson of(UnitCost cost) {
        return of(cost.amount(), cost.currency());
    }

    /// What a program sent.
    ///
    /// @param field its name, for what is said when it does not fit
    /// @throws RequestIsWrong when it lacks a half
    UnitCost unitCost(String field) {
        var number = Fields.number(field + ".amount", Fields.required(field + ".amount", amount));
        var code = Fields.required(field + ".currency", currency);
        return new UnitCost(number, Currency.getInstance(code));
    }

    /// With the currency's decimals, and more where the price has them.
    private static MoneyJson of(BigDecimal amount, Currency currency) {
        var exact = amount.stripTrailingZeros();
        var decimals = Math.max(exact.scale(), Math.max(0, currency.getDefaultFractionDigits()));
        return new MoneyJson(exact.setScale(decimals).toPlainString(), currency.getCurrencyCode());
    }
}
