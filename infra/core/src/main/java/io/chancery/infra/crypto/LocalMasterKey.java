package io.chancery.infra.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A master key in the memory of this process, read from a file or a property at start.
final class LocalMasterKey implements MasterKey {

    static final int BYTES = 32;

    private static final int NAME_CHARS = 16;

    private final String name;
    private final Aead cipher;

    private LocalMasterKey(byte[] key) {
        try {
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM with 256 bits", e);
        }
        // A hash of 256 random bits tells nothing of them.
        this.name = Sha256.of(key).substring(0, NAME_CHARS);
    }

    /// @throws NoMasterKey when neither is given, or what is given is no key
    static MasterKey of(@Nullable String key, @Nullable Path file) {
        return of("chancery.keys.master", key, file);
    }

    /// @param property where `key` comes from, for what is said of it
    static MasterKey of(String property, @Nullable String key, @Nullable Path file) {
        if (key != null && !key.isBlank()) {
            return new LocalMasterKey(bytes(key, property));
        }
        if (file != null) {
            try {
                return new LocalMasterKey(bytes(Files.readString(file), file.toString()));
            } catch (IOException e) {
                throw new NoMasterKey("The master key in %s cannot be read: %s.".formatted(file, e));
            }
        }
        throw new NoMasterKey("This installation has no master key, which wraps the keys of its firms.");
    }

    private static byte[] bytes(String text, String where) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new NoMasterKey("The master key in %s is not written in base64.".formatted(where));
        }
        if (bytes.length != BYTES) {
            throw new NoMasterKey(
                    "The master key in %s has %d bytes and needs %d.".formatted(where, bytes.length, BYTES));
        }
        return bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] wrap(byte[] key, byte[] about) {
        try {
            return cipher.encrypt(key, about);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt %d bytes".formatted(key.length), e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] about) {
        try {
            return cipher.decrypt(wrapped, about);
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Master key %s did not wrap this, or not for this".formatted(name), e);
        }
    }

    /// Keeps the key out of logs.
    @Override
    public String toString() {
        return "LocalMasterKey[%s]".formatted(name);
    }
}
