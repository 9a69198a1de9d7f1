package io.chancery.infra.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The second factor of the demonstration's operator, as an authenticator application would have it (RFC 6238). It
/// stands in the open, like the password beside it.
public final class DemoCode {

    /// What an application takes, in base32. README.md tells the same.
    static final String KEY = "MNUG C3TD MVZH SIDE MVWW 6IDT MVRX EZLU";

    public static final int SECONDS_PER_STEP = 30;

    private static final byte[] SECRET = "chancery demo secret".getBytes(StandardCharsets.US_ASCII);
    private static final int MODULUS = 1_000_000;

    private DemoCode() {}

    public static String at(Instant moment) {
        return ofStep(Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_STEP));
    }

    /// @param step how many half minutes since 1970
    public static String ofStep(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int code = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(code % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }
}
