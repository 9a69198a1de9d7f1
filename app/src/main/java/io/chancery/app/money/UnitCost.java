package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/// What one unit of a cost costs, up to four decimals: a copied page may cost 0.085.
/// Never negative: a refund is a line adjustment, because recipients refuse negative prices.
public record UnitCost(BigDecimal amount, Currency currency) implements Serializable {

    public UnitCost {
        amount = Decimals.checked("A unit cost", amount);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A unit cost is never negative, was " + amount);
        }
    }

    public static UnitCost of(String amount, String currencyCode) {
        return new UnitCost(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }
}
