package io.chancery.infra.web.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a session on every node: 256 random bits that the browser keeps in a cookie. The cluster knows it by its
/// hash alone, so that nobody who can look into the cluster's memory can pass for the person.
///
/// @param cookie the bits in base64 for addresses
record SessionKey(String cookie) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern COOKIE = Pattern.compile("[A-Za-z0-9_-]{43}");

    SessionKey {
        if (!COOKIE.matcher(cookie).matches()) {
            throw new IllegalArgumentException(
                    "A session's key is 43 letters, digits, hyphens or underscores, was %d characters"
                            .formatted(cookie.length()));
        }
    }

    static SessionKey next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<SessionKey> parse(@Nullable String cookie) {
        return cookie == null || !COOKIE.matcher(cookie).matches()
                ? Optional.empty()
                : Optional.of(new SessionKey(cookie));
    }

    /// How the cluster calls the session.
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Never the key itself: it opens the session.
    @Override
    public String toString() {
        return "SessionKey[" + hash() + "]";
    }
}
