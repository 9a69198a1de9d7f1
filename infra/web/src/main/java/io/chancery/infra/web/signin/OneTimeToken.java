package io.chancery.infra.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The secret of a link that works once: 256 random bits. The database keeps its hash, so whoever reads the database
/// cannot use the link. A plain SHA-256 is enough: there is nothing to guess in a random secret.
///
/// @param secret what stands in the link, 43 characters that need no escaping in an address
public record OneTimeToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public OneTimeToken {
        if (!looksLikeOne(secret)) {
            throw new IllegalArgumentException(
                    "A one-time token has 43 characters of A-Z, a-z, 0-9, _ and -, was %d characters"
                            .formatted(secret.length()));
        }
    }

    public static OneTimeToken next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Whether it is worth looking up what somebody sent.
    public static boolean looksLikeOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// What the database keeps: 64 hexadecimal digits.
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "OneTimeToken[…]";
    }
}
