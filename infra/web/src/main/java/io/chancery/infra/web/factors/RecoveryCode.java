package io.chancery.infra.web.factors;

import io.chancery.infra.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lets its owner in once when the application is lost: 77 random bits, so a plain hash of it is safe to keep.
///
/// @param plain 16 characters, without hyphens
public record RecoveryCode(String plain) {

    /// How many somebody gets at once.
    public static final int COUNT = 10;

    /// Without those that look like others: 0 and O, 1, I and L, U and V.
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstwxyz";

    private static final int CHARS = 16;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[2-9a-hjkmnp-tw-z]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public RecoveryCode {
        if (!FORM.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "A recovery code has %d letters and digits, had %d characters".formatted(CHARS, plain.length()));
        }
    }

    public static RecoveryCode next() {
        var text = new StringBuilder(CHARS);
        for (int i = 0; i < CHARS; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }

    public static List<RecoveryCode> several() {
        return Stream.generate(RecoveryCode::next).limit(COUNT).toList();
    }

    /// What somebody typed, however they parted and capitalised it.
    public static Optional<RecoveryCode> read(String typed) {
        var plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new RecoveryCode(plain)) : Optional.empty();
    }

    /// As people copy it: four groups of four.
    public String text() {
        return plain.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }

    /// What the database keeps; the same code of somebody else has another.
    public String hash(UUID owner) {
        return Sha256.of((owner + " " + plain).getBytes(StandardCharsets.US_ASCII));
    }

    /// Keeps the code out of logs.
    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
