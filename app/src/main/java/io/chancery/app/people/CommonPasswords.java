package io.chancery.app.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Knows the words that people choose first. A long password that is nothing but such words, digits, signs and
/// repetitions is as quickly guessed as a short one.
final class CommonPasswords {

    private static final String LIST = "/io/chancery/app/people/common-passwords.txt";

    /// Shorter words would cover parts of any password by chance.
    private static final int WORD_CHARS_MIN = 3;

    /// Digits and signs that stand for letters, as in `P@ssw0rd`, and the letters they stand for.
    private static final String DISGUISES = "@40$513!";
    private static final String LETTERS = "aaosslei";

    private final Set<String> words;
    private final int longest;

    CommonPasswords(Set<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    static CommonPasswords shipped() {
        try (var in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new CommonPasswords(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords could not be read", e);
        }
    }

    /// Whether the password is made of common words, of the person's own, of digits, signs and repeated letters alone.
    boolean covers(String password, String... own) {
        var lower = password.toLowerCase(Locale.ROOT);
        var ownWords = ownWords(own);
        return isCovered(lower, ownWords) || isCovered(undisguised(lower), ownWords);
    }

    private boolean isCovered(String text, Set<String> ownWords) {
        var reachable = new boolean[text.length() + 1];
        reachable[0] = true;
        for (int start = 0; start < text.length(); start++) {
            if (!reachable[start]) {
                continue;
            }
            if (!Character.isLetter(text.charAt(start)) || isRepetition(text, start)) {
                reachable[start + 1] = true;
            }
            for (int end = start + WORD_CHARS_MIN; end <= text.length(); end++) {
                var word = text.substring(start, end);
                if ((end - start <= longest && words.contains(word)) || ownWords.contains(word)) {
                    reachable[end] = true;
                }
            }
        }
        return reachable[text.length()];
    }

    private static boolean isRepetition(String text, int at) {
        return (at > 0 && text.charAt(at) == text.charAt(at - 1))
                || (at + 1 < text.length() && text.charAt(at) == text.charAt(at + 1));
    }

    private static Set<String> ownWords(String... own) {
        var found = new HashSet<String>();
        for (var text : own) {
            for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (word.length() >= WORD_CHARS_MIN) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    private static String undisguised(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int disguise = DISGUISES.indexOf(plain.charAt(i));
            if (disguise >= 0) {
                plain.setCharAt(i, LETTERS.charAt(disguise));
            }
        }
        return plain.toString();
    }
}
