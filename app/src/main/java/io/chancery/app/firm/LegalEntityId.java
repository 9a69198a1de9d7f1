package io.chancery.app.firm;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a legal entity of the firm.
public record LegalEntityId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
