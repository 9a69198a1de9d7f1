package io.chancery.app.ebilling;

import java.io.Serializable;
import java.time.LocalDate;

/// The days an invoice covers, both included.
public record BillingPeriod(LocalDate start, LocalDate end) implements Serializable {

    public BillingPeriod {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A billing period ends on or after its start %s, was %s".formatted(start, end));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
