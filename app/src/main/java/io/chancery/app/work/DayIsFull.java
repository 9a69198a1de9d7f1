package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A timekeeper's day would have more than 24 hours.
public final class DayIsFull extends Refusal {

    DayIsFull(LocalDate day, BigDecimal recorded) {
        super("work.day-is-full", day, recorded);
    }
}
