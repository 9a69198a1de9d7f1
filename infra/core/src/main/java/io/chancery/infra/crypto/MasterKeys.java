package io.chancery.infra.crypto;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The master key that wraps, and while it is being changed the other one, which still unwraps.
public final class MasterKeys {

    private final MasterKey wrapping;
    private final @Nullable MasterKey other;

    MasterKeys(MasterKey wrapping, @Nullable MasterKey other) {
        this.wrapping = wrapping;
        this.other = other;
    }

    MasterKey wrapping() {
        return wrapping;
    }

    /// @param name as it stands beside what was wrapped
    Optional<MasterKey> named(String name) {
        return Stream.of(Optional.of(wrapping), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(key -> key.name().equals(name))
                .findFirst();
    }

    /// Which keys these are, for a log.
    @Override
    public String toString() {
        return other == null ? wrapping.name() : "%s (and %s)".formatted(wrapping.name(), other.name());
    }
}
