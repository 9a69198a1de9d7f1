package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_ADJUSTMENT_AMOUNT;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_NUMBER_OF_UNITS;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_TOTAL;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_UNIT_COST;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// A line's stated total beside what its units, price and adjustment come to. The product may be finer than the
/// currency; the format does not say how it is rounded, and senders do it half up or half even.
///
/// @param exact before any rounding
record Ledes1998BTotal(BigDecimal stated, BigDecimal exact, int decimals) {

    /// Nothing where a factor or the total itself cannot be read, which is a finding of its own.
    static Optional<Ledes1998BTotal> of(Ledes1998BRecord item, Currency currency) {
        var isReadable = List.of(LINE_ITEM_NUMBER_OF_UNITS, LINE_ITEM_UNIT_COST, LINE_ITEM_ADJUSTMENT_AMOUNT).stream()
                .allMatch(field -> item.isBlank(field) || item.number(field).isPresent());
        return isReadable
                ? item.number(LINE_ITEM_TOTAL)
                        .map(stated -> new Ledes1998BTotal(stated, exact(item), currency.getDefaultFractionDigits()))
                : Optional.empty();
    }

    private static BigDecimal exact(Ledes1998BRecord item) {
        return item.numberOrZero(LINE_ITEM_NUMBER_OF_UNITS)
                .multiply(item.numberOrZero(LINE_ITEM_UNIT_COST))
                .add(item.numberOrZero(LINE_ITEM_ADJUSTMENT_AMOUNT));
    }

    BigDecimal rounded(RoundingMode mode) {
        return exact.setScale(decimals, mode);
    }

    boolean isRounded(RoundingMode mode) {
        return stated.compareTo(exact) == 0 || stated.compareTo(rounded(mode)) == 0;
    }

    /// Whether the two ways come to different cents, so that the stated one tells which was used.
    boolean tellsRounding() {
        return rounded(RoundingMode.HALF_UP).compareTo(rounded(RoundingMode.HALF_EVEN)) != 0;
    }

    /// The cent that rounding half up, as everything here is rounded, would add to a total that was rounded half even.
    /// As part of the line's adjustment it keeps the total, and both ways then come to the same.
    BigDecimal centTaken() {
        return isRounded(RoundingMode.HALF_UP)
                ? BigDecimal.ZERO
                : rounded(RoundingMode.HALF_EVEN).subtract(rounded(RoundingMode.HALF_UP));
    }
}
