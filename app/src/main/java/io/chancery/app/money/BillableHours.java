package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;

/// Time as it is billed, in decimal hours; the raw seconds stand beside it on the entry.
public record BillableHours(BigDecimal hours) implements Serializable, Comparable<BillableHours> {

    /// One entry is of one day.
    public static final BigDecimal HOURS_MAX = BigDecimal.valueOf(24);

    public BillableHours {
        hours = Decimals.checked("Billable hours", hours);
        if (hours.signum() <= 0 || hours.compareTo(HOURS_MAX) > 0) {
            throw new IllegalArgumentException(
                    "Billable hours are above 0 and at most %s, were %s".formatted(HOURS_MAX, hours));
        }
    }

    public static BillableHours of(String hours) {
        return new BillableHours(new BigDecimal(hours));
    }

    @Override
    public int compareTo(BillableHours other) {
        return hours.compareTo(other.hours);
    }
}
