package io.chancery.app.shell;

import java.util.Optional;
import java.util.UUID;

/// An id as it stands in an address, where anything may stand.
public final class AddressId {

    private AddressId() {}

    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
