package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;

/// How many of a cost: pages, miles, or simply 1. Above zero: recipients refuse lines of no or negative units.
public record Units(BigDecimal count) implements Serializable {

    public static final Units ONE = new Units(BigDecimal.ONE);

    public Units {
        count = Decimals.checked("The number of units", count);
        if (count.signum() <= 0) {
            throw new IllegalArgumentException("The number of units is above 0, was " + count);
        }
    }

    public static Units of(String count) {
        return new Units(new BigDecimal(count));
    }
}
