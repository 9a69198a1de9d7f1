package io.chancery.app.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides an amount into parts that sum to it, to the minor unit: discounts, splits, caps and tax over their lines.
///
/// By the largest remainder: each part is first rounded down, then the units left over go, one each, to the parts that
/// lost most; of equals the earlier. A part without a share gets nothing, no part has the other sign than its share,
/// and dividing the negative amount gives the same parts negated, so that a credit note mirrors its invoice.
public final class Allocation {

    private Allocation() {}

    /// Divides by weight, for instance a discount by the lines' nets. Weights may have either sign but must not sum to
    /// zero, unless there is nothing to divide.
    public static List<Money> byWeight(Money whole, List<BigDecimal> weights) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.isZero()) {
            return weights.stream().map(weight -> whole).toList();
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("%s cannot be divided by weights that sum to zero".formatted(whole));
        }
        var minor = minorUnits(whole.amount().abs(), whole);
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElseThrow();
        var sign = BigInteger.valueOf(total.signum());
        var numerators = weights.stream()
                .map(weight ->
                        weight.setScale(scale).unscaledValue().multiply(minor).multiply(sign))
                .toList();
        var denominator = total.setScale(scale).unscaledValue().abs();
        return parts(whole, minor, numerators, denominator);
    }

    /// Divides what was rounded once over the exact values it was rounded from, for instance a document's tax over its
    /// lines. The exact values must sum to the whole but for that rounding.
    public static List<Money> ofRounded(Money whole, List<BigDecimal> exactParts) {
        var sum = exactParts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!Money.rounded(sum, whole.currency()).equals(whole)) {
            throw new IllegalArgumentException("Parts of %s cannot make %s".formatted(sum.toPlainString(), whole));
        }
        var mirrored = whole.signum() < 0;
        var minorScale = whole.amount().scale();
        var scale = exactParts.stream().mapToInt(BigDecimal::scale).reduce(minorScale, Math::max);
        var numerators = exactParts.stream()
                .map(part -> mirrored ? part.negate() : part)
                .map(part -> part.setScale(scale).unscaledValue())
                .toList();
        var minor = minorUnits(whole.amount().abs(), whole);
        return parts(whole, minor, numerators, BigInteger.TEN.pow(scale - minorScale));
    }

    private static List<Money> parts(
            Money whole, BigInteger minor, List<BigInteger> numerators, BigInteger denominator) {
        var floors = new BigInteger[numerators.size()];
        var remainders = new BigInteger[numerators.size()];
        for (var i = 0; i < floors.length; i++) {
            remainders[i] = numerators.get(i).mod(denominator);
            floors[i] = numerators.get(i).subtract(remainders[i]).divide(denominator);
        }
        var left = minor.subtract(Arrays.stream(floors).reduce(BigInteger.ZERO, BigInteger::add));
        // The sort is stable: of equal remainders the earlier part is served first.
        IntStream.range(0, floors.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> floors[i] = floors[i].add(BigInteger.ONE));
        var result = new ArrayList<Money>(floors.length);
        for (var floor : floors) {
            var part = new Money(new BigDecimal(floor, whole.amount().scale()), whole.currency());
            result.add(whole.signum() < 0 ? part.negated() : part);
        }
        return List.copyOf(result);
    }

    private static BigInteger minorUnits(BigDecimal amount, Money like) {
        return amount.setScale(like.amount().scale()).unscaledValue();
    }
}
