package io.chancery.infra.crypto;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/// Seals what is too big for memory: AES-GCM in segments (Tink). A changed, cut or exchanged segment is an error when
/// it is read.
public final class StreamSealing {

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 128 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StreamSealing() {}

    public static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /// @param about what is sealed; the same is asked for when it is opened
    /// @return closing it ends what is sealed, and closes `out`
    public static OutputStream seal(byte[] key, OutputStream out, String about) throws IOException {
        try {
            return cipher(key).newEncryptingStream(out, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /// Reading ends in an exception where it is not what was sealed.
    public static InputStream open(byte[] key, InputStream sealed, String about) throws IOException {
        try {
            return cipher(key).newDecryptingStream(sealed, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException("Not sealed by this key for this purpose", e);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has AES-GCM in segments", e);
        }
    }
}
