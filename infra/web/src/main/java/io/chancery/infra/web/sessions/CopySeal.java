package io.chancery.infra.web.sessions;

import io.chancery.infra.clustering.Versioned;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs copies, so that whoever can write into the cluster's memory cannot make a node read what no node wrote, nor
/// give one person's copy out as another's or an old one as new.
final class CopySeal {

    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;

    CopySeal(SecretKeySpec key) {
        this.key = key;
    }

    /// @param hash under which the copy is kept
    Versioned seal(String hash, long epoch, long version, byte[] copy) {
        var mac = mac(hash, epoch, version, copy);
        return new Versioned(
                epoch,
                version,
                ByteBuffer.allocate(mac.length + copy.length).put(mac).put(copy).array());
    }

    /// The copy, unless it was tampered with.
    Optional<byte[]> open(String hash, Versioned sealed) {
        var content = sealed.content();
        if (content.length < MAC_BYTES) {
            return Optional.empty();
        }
        var copy = Arrays.copyOfRange(content, MAC_BYTES, content.length);
        var expected = mac(hash, sealed.epoch(), sealed.version(), copy);
        return MessageDigest.isEqual(expected, Arrays.copyOf(content, MAC_BYTES))
                ? Optional.of(copy)
                : Optional.empty();
    }

    private byte[] mac(String hash, long epoch, long version, byte[] copy) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.US_ASCII));
            mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(epoch)
                    .putLong(version)
                    .array());
            return mac.doFinal(copy);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + key.getAlgorithm(), e);
        }
    }
}
