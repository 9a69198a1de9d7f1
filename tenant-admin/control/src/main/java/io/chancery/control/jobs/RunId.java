package io.chancery.control.jobs;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// A run of a firm's work.
public record RunId(UUID value) implements Serializable {

    /// Empty when the text is no id: it may come from an address that somebody typed.
    public static Optional<RunId> of(String text) {
        try {
            return Optional.of(new RunId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
