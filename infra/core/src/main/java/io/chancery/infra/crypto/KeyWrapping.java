package io.chancery.infra.crypto;

import java.nio.charset.StandardCharsets;

/// Wraps keys that are kept away from firms' rows, such as those of exports, by the master key of the installation.
public final class KeyWrapping {

    private final MasterKeys masters;

    KeyWrapping(MasterKeys masters) {
        this.masters = masters;
    }

    /// A key as it is kept.
    ///
    /// @param master name of the master key that wrapped it, no secret
    public record Wrapped(String master, byte[] key) {}

    /// @param about what the key is for, and whose; the same is asked for when it is unwrapped
    public Wrapped wrap(byte[] key, String about) {
        var wrapped = masters.wrap(key, bytes(about));
        return new Wrapped(wrapped.master(), wrapped.wrapped());
    }

    /// @throws CannotBeOpened when this installation has another master key, or it was wrapped for something else
    public byte[] unwrap(Wrapped wrapped, String about) {
        return masters.unwrap(new WrappedKey(wrapped.key(), wrapped.master()), bytes(about));
    }

    /// Whether it was wrapped by another master key than the one that wraps now: then it is wrapped anew.
    public boolean isOfAnother(Wrapped wrapped) {
        return !masters.hasWrapped(new WrappedKey(wrapped.key(), wrapped.master()));
    }

    private static byte[] bytes(String about) {
        return about.getBytes(StandardCharsets.UTF_8);
    }
}
