package io.chancery.infra.crypto;

import java.nio.charset.StandardCharsets;

/// Wraps keys that are kept away from firms' rows, such as those of exports, by the master key of the installation.
public final class KeyWrapping {

    private final MasterKeys masters;

    KeyWrapping(MasterKeys masters) {
        this.masters = masters;
    }

    /// @param about what the key is for, and whose; the same is asked for when it is unwrapped
    public WrappedKey wrap(byte[] key, String about) {
        return masters.wrap(key, bytes(about));
    }

    /// @throws CannotBeOpened when this installation has another master key, or it was wrapped for something else
    public byte[] unwrap(WrappedKey wrapped, String about) {
        return masters.unwrap(wrapped, bytes(about));
    }

    /// Whether it was wrapped by another master key than the one that wraps now: then it is wrapped anew.
    public boolean isOfAnother(WrappedKey wrapped) {
        return !masters.hasWrapped(wrapped);
    }

    private static byte[] bytes(String about) {
        return about.getBytes(StandardCharsets.UTF_8);
    }
}
