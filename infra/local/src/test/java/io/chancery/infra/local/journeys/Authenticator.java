package io.chancery.infra.local.journeys;

import io.chancery.infra.local.DemoCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody's authenticator application (RFC 6238), which was told the key that the screen shows.
final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_SIGN = 5;
    /// From reading a code until the server looks at it, on a busy machine.
    private static final int TYPING_SECONDS = 8;
    private static final int MODULUS = 1_000_000;

    private final byte[] secret;
    private long last;

    /// @param key in base32, with spaces or without
    Authenticator(String key) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (var sign : key.replaceAll("[ =]", "").toCharArray()) {
            bits = bits << BITS_PER_SIGN | BASE32.indexOf(sign);
            held += BITS_PER_SIGN;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(bits >> held);
            }
        }
        secret = bytes.toByteArray();
    }

    /// A code counts once, and one of the half minute before or after this one counts too: so there are three at hand.
    /// Whoever holds one that is about to be too old waits for the next, as a person does.
    String code() {
        if (Instant.now().getEpochSecond() % DemoCode.SECONDS_PER_STEP >= DemoCode.SECONDS_PER_STEP - TYPING_SECONDS) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(TYPING_SECONDS));
        }
        var now = Instant.now().getEpochSecond() / DemoCode.SECONDS_PER_STEP;
        last = Math.max(last + 1, now - 1);
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
            int offset = hash[hash.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }
}
