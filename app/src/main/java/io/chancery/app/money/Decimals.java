package io.chancery.app.money;

import java.math.BigDecimal;

/// The digits a price or a quantity may have: what LEDES 1998B can carry, so that no line changes when it is sent.
final class Decimals {

    static final int DECIMALS_MAX = 4;
    static final int INTEGER_DIGITS_MAX = 10;

    private Decimals() {}

    /// Answers the number without needless zeros, but never with a negative scale, so that equal numbers are equal.
    static BigDecimal checked(String what, BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() > DECIMALS_MAX) {
            throw new IllegalArgumentException(
                    "%s has at most %d decimals, was %s".formatted(what, DECIMALS_MAX, number));
        }
        if (plain.precision() - plain.scale() > INTEGER_DIGITS_MAX) {
            throw new IllegalArgumentException(
                    "%s has at most %d digits before the point, was %s".formatted(what, INTEGER_DIGITS_MAX, number));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
