package io.chancery.app.invoicing;

import java.io.Serializable;
import java.util.UUID;

/// Identifies an issued invoice or credit note of this firm.
public record InvoiceId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
