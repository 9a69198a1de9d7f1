package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/// What a line comes to: `net = units × rate + adjustment`, **rounded once, half up**, at the net.
///
/// The value before adjustment is what remains when the adjustment is taken off the net again. So value and adjustment
/// always add up to the net on paper, and the net is the one a client's system recomputes.
public record LineAmount(Money value, Money adjustment, Money net) implements Serializable {

    public LineAmount {
        if (!value.plus(adjustment).equals(net)) {
            throw new IllegalArgumentException(
                    "A line's value %s and adjustment %s make its net, not %s".formatted(value, adjustment, net));
        }
    }

    static LineAmount of(Charge charge) {
        var adjustment = charge.adjustment().map(LineAdjustment::amount).orElseGet(() -> Money.zero(charge.currency()));
        return of(charge.exactValue(), adjustment, charge.currency());
    }

    /// For a line whose units and rate come as plain numbers, as in an e-billing file.
    public static LineAmount of(BigDecimal exactValue, Money adjustment, Currency currency) {
        var net = Money.rounded(exactValue.add(adjustment.amount()), currency);
        return new LineAmount(net.minus(adjustment), adjustment, net);
    }

    /// What a credit note takes back.
    public LineAmount negated() {
        return new LineAmount(value.negated(), adjustment.negated(), net.negated());
    }
}
