package io.chancery.infra.crypto;

/// Wraps the keys of tenants. Here it is a key in memory; a key service can stand behind it just as well, since nothing
/// but small keys passes through.
public interface MasterKey {

    /// Tells one master key from another; stands beside whatever it wrapped and is no secret.
    String name();

    /// @param about what is wrapped; the same is asked for when it is unwrapped
    byte[] wrap(byte[] key, byte[] about);

    /// @throws CannotBeOpened when another key wrapped it, or it was wrapped for something else
    byte[] unwrap(byte[] wrapped, byte[] about);
}
