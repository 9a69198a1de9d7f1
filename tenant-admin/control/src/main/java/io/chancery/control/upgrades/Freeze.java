package io.chancery.control.upgrades;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// A time in which a firm must not be changed.
///
/// @param until the first moment after it
/// @param reason in the firm's words
public record Freeze(UUID id, Instant from, Instant until, String reason) implements Serializable {

    public static final int REASON_LENGTH_MAX = 200;

    public Freeze {
        reason = reason.strip();
        if (!until.isAfter(from) || reason.isEmpty() || reason.length() > REASON_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A freeze period ends after it begins and has a reason of 1 to %d characters, was %s to %s '%s'"
                            .formatted(REASON_LENGTH_MAX, from, until, reason));
        }
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
