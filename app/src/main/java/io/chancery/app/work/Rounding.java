package io.chancery.app.work;

import io.chancery.app.money.BillableHours;
import io.chancery.app.money.BillingIncrement;
import io.chancery.app.money.RawTime;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How recorded time becomes billed hours: in which increment, and whether entry by entry or the day's sum of a
/// timekeeper on a matter. Ten calls of one minute are an hour by entry and two tenths by day.
public record Rounding(BillingIncrement increment, Basis basis) implements Serializable {

    public enum Basis {
        ENTRY,
        DAY
    }

    /// What a day's entries on a matter come to, in hours; zero where rounding leaves none.
    public BigDecimal billed(List<RawTime> day) {
        return switch (basis) {
            case ENTRY ->
                day.stream()
                        .map(increment::billed)
                        .flatMap(Optional::stream)
                        .map(BillableHours::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case DAY ->
                increment.billedTogether(day).stream()
                        .flatMap(List::stream)
                        .map(BillableHours::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    /// What holds where nothing was agreed.
    public static final Rounding USUAL = new Rounding(BillingIncrement.TENTHS_UP, Basis.ENTRY);
}
