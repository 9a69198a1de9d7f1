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

    /// @param about what is wrapped; the same is asked for when it is unwrapped
    WrappedKey wrap(byte[] keys, byte[] about) {
        return new WrappedKey(wrapping.wrap(keys, about), wrapping.name());
    }

    /// @throws CannotBeOpened when none of these keys wrapped it, or it was wrapped for something else
    byte[] unwrap(WrappedKey kept, byte[] about) {
        return named(kept.master()).unwrap(kept.wrapped(), about);
    }

    boolean hasWrapped(WrappedKey kept) {
        return kept.master().equals(wrapping.name());
    }

    private MasterKey named(String name) {
        return Stream.of(Optional.of(wrapping), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotBeOpened(
                        "The key was wrapped by master key %s, here is %s".formatted(name, this), null));
    }

    /// Which keys these are, for a log.
    @Override
    public String toString() {
        return other == null ? wrapping.name() : "%s (and %s)".formatted(wrapping.name(), other.name());
    }
}
