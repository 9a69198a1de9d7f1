package io.chancery.app.documents;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody typed, as PostgreSQL searches for it: every word, the last one as far as it was typed. Whoever writes
/// quotation marks, `or` or a minus means them.
///
/// @param function `websearch_to_tsquery` or `to_tsquery`
record SearchWords(String function, String query) {

    static @Nullable SearchWords of(String typed) {
        var plain = typed.strip();
        var isSentence = plain.contains("\"") || plain.matches("(?i).*(\\s-\\S|\\sor\\s).*");
        if (isSentence) {
            return new SearchWords("websearch_to_tsquery", plain);
        }
        var words = Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                ? null
                : new SearchWords(
                        "to_tsquery",
                        words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")));
    }

    /// PostgreSQL's dictionary for a firm that speaks this language; words are taken as they are in any other.
    static String dictionary(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> "english";
            case "de" -> "german";
            case "fr" -> "french";
            case "es" -> "spanish";
            case "it" -> "italian";
            case "nl" -> "dutch";
            default -> "simple";
        };
    }
}
