package io.chancery.infra.crypto;

import io.chancery.infra.crypto.FirmKeys.Marked;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Values of a firm that stand sealed in their columns, such as bank accounts and tax ids (DD031). Each says by itself
/// whether it is sealed and by which key, so sealed and plain ones are read alike while a firm's are sealed over.
///
/// In text a sealed value is `sealed:<number of the key>:<base64>`; in bytes it is what Tink writes, which begins with
/// the byte 1 and the number of the key. Something empty stays empty.
public class MarkedValues {

    private static final String SEALED = "sealed:";
    private static final int NUMBER = 8;
    /// No plain value is as long: 5 bytes of Tink's, 12 of a nonce, 16 of a tag and one of a value, in base64.
    private static final int LENGTH_MIN = SEALED.length() + NUMBER + 1 + 46;
    private static final byte TINK = 1;

    private final FirmKeys keys;
    private final Sealing sealing;

    MarkedValues(FirmKeys keys, Sealing sealing) {
        this.keys = keys;
        this.sealing = sealing;
    }

    /// Within the transaction that keeps it. While the firm's marked values are plain, this one stays so too.
    ///
    /// @param purpose what the value is, such as `client.tax-id`
    @Transactional(propagation = Propagation.MANDATORY)
    public String seal(String purpose, String value) {
        return value.isEmpty() || keys.hold().marked() == Marked.PLAIN ? value : sealed(purpose, value);
    }

    /// @param kept as [#seal] gave it, or plain
    /// @throws CannotBeOpened when it was sealed for another firm or purpose, or changed since
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(String purpose, String kept) {
        return isSealed(kept) ? new String(sealing.open(purpose, bytes(kept)), StandardCharsets.UTF_8) : kept;
    }

    /// The same for content; what is plain begins with another byte than 1.
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, byte[] content) {
        return content.length == 0 || keys.hold().marked() == Marked.PLAIN ? content : sealing.seal(purpose, content);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] open(String purpose, byte[] kept) {
        return isSealed(kept) ? sealing.open(purpose, kept) : kept;
    }

    /// Seals it by the newest key, whether it was plain or sealed by one before.
    @Transactional(propagation = Propagation.MANDATORY)
    public String renewed(String purpose, String kept) {
        return kept.isEmpty() ? kept : sealed(purpose, open(purpose, kept));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] renewed(String purpose, byte[] kept) {
        return sealing.seal(purpose, open(purpose, kept));
    }

    /// With which every text begins that the newest key sealed.
    @Transactional(propagation = Propagation.MANDATORY)
    public String newestText() {
        return textOf(keys.hold().primary());
    }

    /// The same of bytes.
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] newestBytes() {
        return bytesOf(keys.hold().primary());
    }

    /// With which every text begins that the key of this number sealed.
    static String textOf(int key) {
        return SEALED + HexFormat.of().toHexDigits(key) + ":";
    }

    /// The same of bytes.
    static byte[] bytesOf(int key) {
        return ByteBuffer.allocate(1 + Integer.BYTES).put(TINK).putInt(key).array();
    }

    private String sealed(String purpose, String value) {
        return textOf(keys.hold().primary())
                + Base64.getEncoder().encodeToString(sealing.seal(purpose, value.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean isSealed(String kept) {
        return kept.startsWith(SEALED) && kept.length() >= LENGTH_MIN;
    }

    private static boolean isSealed(byte[] kept) {
        return kept.length > 0 && kept[0] == TINK;
    }

    private static byte[] bytes(String kept) {
        try {
            return Base64.getDecoder().decode(kept.substring(SEALED.length() + NUMBER + 1));
        } catch (IllegalArgumentException e) {
            throw new CannotBeOpened("What was sealed was changed since", e);
        }
    }
}
