package io.chancery.control.care;

import java.io.Serializable;
import java.util.UUID;

/// Identifies what one operator asks for and another decides.
public record CareRequestId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
