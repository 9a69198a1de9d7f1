package io.chancery.infra.web.factors;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/// The secret that an authenticator application makes codes of (RFC 6238): six digits, a new code every 30 seconds,
/// SHA-1, because that is all that some applications know.
public final class Totp {

    /// 160 bits, as RFC 4226 recommends.
    static final int BYTES = 20;

    static final long SECONDS_PER_STEP = 30;

    /// A clock that runs half a minute ahead or behind is forgiven, and no more: RFC 6238, 5.2.
    private static final int DRIFT_STEPS = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final int BITS_PER_CHAR = 5;
    private static final int GROUP = 4;

    private final HmacOneTimePasswordGenerator codes = new HmacOneTimePasswordGenerator();
    private final byte[] secret;

    /// @param secret as it was once given by [#secret]
    public Totp(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException(
                    "A secret has at least %d bytes, had %d".formatted(BYTES, secret.length));
        }
        this.secret = secret.clone();
    }

    /// A new one that nobody knows.
    public static Totp next() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    public byte[] secret() {
        return secret.clone();
    }

    /// Whether it can be a code at all; spaces are how applications show them.
    public static boolean looksLikeCode(String typed) {
        return SIX_DIGITS.matcher(plain(typed)).matches();
    }

    /// Which time step the code is of: this one, the one before or the one after. All three are made whatever was
    /// typed.
    public OptionalLong stepOf(String typed, Instant now) {
        var plain = plain(typed);
        var current = stepAt(now);
        var found = OptionalLong.empty();
        for (var step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
            var same = MessageDigest.isEqual(
                    code(step).getBytes(StandardCharsets.US_ASCII), plain.getBytes(StandardCharsets.US_ASCII));
            if (same && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The code of that moment, as the application shows it.
    public String codeAt(Instant moment) {
        return code(stepAt(moment));
    }

    /// What the picture says to the application.
    ///
    /// @param issuer whose door it is for, as people know it
    /// @param account who comes in by it
    public String address(String issuer, String account) {
        // A colon parts the two in the label, so neither may hold one.
        var from = issuer.replace(':', ' ');
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(
                        encoded(from), encoded(account.replace(':', ' ')), base32(), encoded(from), SECONDS_PER_STEP);
    }

    /// For people whose application reads no pictures: base32 in groups of four.
    public String text() {
        return base32().replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1 ");
    }

    private static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_STEP);
    }

    private String code(long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }

    private String base32() {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            bits = bits << Byte.SIZE | next & 0xff;
            held += Byte.SIZE;
            while (held >= BITS_PER_CHAR) {
                held -= BITS_PER_CHAR;
                text.append(BASE32[bits >> held & 0x1f]);
                bits &= (1 << held) - 1;
            }
        }
        if (held > 0) {
            text.append(BASE32[bits << BITS_PER_CHAR - held & 0x1f]);
        }
        return text.toString();
    }

    private static String plain(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totp totp && Arrays.equals(secret, totp.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "Totp[…]";
    }
}
