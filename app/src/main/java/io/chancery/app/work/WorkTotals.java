package io.chancery.app.work;

import io.chancery.app.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What a list of work comes to, all its pages together.
///
/// @param hours billed hours of its time entries
/// @param nets one sum per currency
public record WorkTotals(long items, BigDecimal hours, List<Money> nets) implements Serializable {

    public static final WorkTotals NONE = new WorkTotals(0, BigDecimal.ZERO, List.of());

    public WorkTotals {
        nets = List.copyOf(nets);
    }

    WorkTotals plus(WorkTotals other) {
        return new WorkTotals(
                items + other.items,
                hours.add(other.hours),
                Stream.concat(nets.stream(), other.nets.stream()).toList());
    }
}
