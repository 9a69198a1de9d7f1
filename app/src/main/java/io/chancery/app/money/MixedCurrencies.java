package io.chancery.app.money;

import java.util.Currency;

/// Two currencies met in one sum. There is no implicit rate; convert first, with the rate and its date kept.
public final class MixedCurrencies extends IllegalArgumentException {

    MixedCurrencies(Currency one, Currency other) {
        super("%s and %s cannot be added or compared without a rate".formatted(one, other));
    }
}
