package io.chancery.app.firm;

import java.io.Serializable;
import java.util.UUID;

/// Identifies an office of the firm.
public record OfficeId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
