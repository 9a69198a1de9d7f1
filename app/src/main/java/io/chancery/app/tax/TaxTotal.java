package io.chancery.app.tax;

import io.chancery.app.money.Money;
import java.io.Serializable;

/// What a document says of one category and rate: the net it rests on and the tax.
public record TaxTotal(TaxRate rate, Money net, Money tax) implements Serializable {

    public TaxTotal {
        if (!Money.rounded(net.amount().multiply(rate.fraction()), net.currency())
                .equals(tax)) {
            throw new IllegalArgumentException("%s percent of %s is not %s".formatted(rate.percent(), net, tax));
        }
    }
}
