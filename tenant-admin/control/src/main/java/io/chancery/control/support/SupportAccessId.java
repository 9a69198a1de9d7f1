package io.chancery.control.support;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// Identifies one access of support to one firm, from the asking on.
public record SupportAccessId(UUID value) implements Serializable {

    /// As it stands in an address, where anything may stand.
    public static Optional<SupportAccessId> of(String text) {
        try {
            return Optional.of(new SupportAccessId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
