package io.chancery.app.work;

import io.chancery.app.money.BillableHours;
import io.chancery.app.money.RawTime;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Seconds for hours, where a measured time is not known.
final class WorkedTime {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private WorkedTime() {}

    static RawTime of(BillableHours hours) {
        return new RawTime(hours.hours()
                .multiply(SECONDS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
    }
}
