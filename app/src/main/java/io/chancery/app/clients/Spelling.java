package io.chancery.app.clients;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words as they are found in any spelling: small letters without marks and points, umlauts and what is written for
/// them
/// alike. Müller, Mueller and MULLER are all `muller`, O'Brien is `obrien`.
final class Spelling {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Spelling() {}

    static String of(String... words) {
        var text = Arrays.stream(words).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTERS
                .matcher(plain)
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "a")
                .replace("ø", "o")
                .replace("œ", "o")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .strip();
    }
}
