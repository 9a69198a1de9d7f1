package io.chancery.app.clients;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a client of this firm.
public record ClientId(UUID value) implements Serializable {

    public static ClientId of(String value) {
        return new ClientId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
