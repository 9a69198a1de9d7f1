package io.chancery.app.timekeepers;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a timekeeper of this firm.
public record TimekeeperId(UUID value) implements Serializable {

    public static TimekeeperId of(String value) {
        return new TimekeeperId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
