package io.chancery.control.rollouts;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// Identifies a rollout.
public record RolloutId(UUID value) implements Serializable {

    /// From an address, which may be anybody's.
    public static Optional<RolloutId> of(String text) {
        try {
            return Optional.of(new RolloutId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
