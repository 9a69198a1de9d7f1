package io.chancery.app.integrations;

import io.chancery.infra.web.signin.OneTimeToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares secrets of 256 random bits by their SHA-256: nothing can be guessed, so nothing has to be slow.
final class SecretHashes implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence secret) {
        return new OneTimeToken(String.valueOf(secret)).hash();
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        var sent = String.valueOf(secret);
        return hash != null
                && OneTimeToken.looksLikeOne(sent)
                && MessageDigest.isEqual(
                        new OneTimeToken(sent).hash().getBytes(StandardCharsets.US_ASCII),
                        hash.getBytes(StandardCharsets.US_ASCII));
    }
}
