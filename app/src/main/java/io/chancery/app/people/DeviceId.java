package io.chancery.app.people;

import java.io.Serializable;
import java.util.UUID;

/// Names one browser of somebody; it opens nothing.
public record DeviceId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
