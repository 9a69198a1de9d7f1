package io.chancery.app.money;

import java.io.Serializable;

/// A signed, reasoned amount that the client sees on a line: below zero lowers it, above zero raises it.
/// A reason is demanded because the client's reviewer will ask for it.
public record LineAdjustment(Money amount, String reason) implements Serializable {

    public static final int REASON_MAX = 500;

    public LineAdjustment {
        reason = reason.strip();
        if (amount.isZero()) {
            throw new IllegalArgumentException("A line adjustment of nothing is none");
        }
        if (reason.isEmpty() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("A line adjustment gives its reason in 1 to %d characters, were %d"
                    .formatted(REASON_MAX, reason.length()));
        }
    }
}
