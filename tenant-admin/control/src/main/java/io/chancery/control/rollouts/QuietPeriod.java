package io.chancery.control.rollouts;

import java.io.Serializable;
import java.time.Instant;

/// A time in which a rollout orders nothing.
///
/// @param until the first moment after it
public record QuietPeriod(Instant from, Instant until) implements Serializable {

    public QuietPeriod {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A quiet period ends after it begins, was %s to %s".formatted(from, until));
        }
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
