package io.chancery.app.matters;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a matter of this firm.
public record MatterId(UUID value) implements Serializable {

    public static MatterId of(String value) {
        return new MatterId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
