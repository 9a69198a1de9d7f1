package io.chancery.app.tax;

import java.io.Serializable;
import java.math.BigDecimal;

/// A rate in percent with the law it rests on, as it was on one day. Two rates are one when category and percent are.
public record TaxRate(TaxCategory category, BigDecimal percent, String law) implements Serializable {

    public TaxRate {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.scale() < 0) {
            percent = percent.setScale(0);
        }
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw new IllegalArgumentException("A tax rate is at least 0 and below 100 percent, was " + percent);
        }
        if (category != TaxCategory.STANDARD && percent.signum() != 0) {
            throw new IllegalArgumentException("%s has no rate, was %s percent".formatted(category, percent));
        }
    }

    /// As the fraction that LEDES 98BI carries: 0.19 for 19 percent.
    public BigDecimal fraction() {
        return percent.movePointLeft(2);
    }
}
