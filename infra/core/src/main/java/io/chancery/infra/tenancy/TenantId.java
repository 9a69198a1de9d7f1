package io.chancery.infra.tenancy;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a firm across the installation; made once when the firm is ordered and never reused.
public record TenantId(UUID value) implements Serializable {

    public static TenantId of(String value) {
        return new TenantId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
