package io.chancery.app.lists;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody typed, as PostgreSQL searches for it in the firm's language: every word, each as far as it was
/// typed. Whoever writes quotation marks, `or` or a minus means them.
///
/// @param function `websearch_to_tsquery` or `to_tsquery`
/// @param query what the function is given
/// @param longest the beginning of the longest word, by which a place in a long text is looked for
public record SearchWords(String function, String query, String longest) {

    /// Name of the parameter in [#sql]; its value is [#query].
    public static final String WORDS = "words";

    /// What several words may differ in without being other words: `agreed` is found by `agreement`.
    private static final int ENDING = 3;

    private static final int STEM_MIN = 3;

    /// Nothing when no letter and no figure was typed.
    public static Optional<SearchWords> of(String typed) {
        var plain = typed.strip();
        var longest = parts(plain).max(Comparator.comparingInt(String::length)).map(SearchWords::beginning);
        return longest.map(beginning -> isSentence(plain)
                ? new SearchWords("websearch_to_tsquery", plain, beginning)
                : new SearchWords("to_tsquery", everyWord(plain), beginning));
    }

    /// The query as an expression; needs parameter [#WORDS].
    public String sql() {
        return "%s(search_dictionary(), :%s)".formatted(function, WORDS);
    }

    /// The query without the order of its words, as an expression: what the index knows of a text.
    ///
    /// @param query the query as an expression
    static String unordered(String query) {
        return "regexp_replace(%s::text, '<(-|\\d+)>', '&', 'g')::tsquery".formatted(query);
    }

    private static boolean isSentence(String typed) {
        return typed.contains("\"") || typed.matches("(?is).*\\s(-\\S|or\\s).*|-\\S.*");
    }

    private static String everyWord(String typed) {
        return Arrays.stream(typed.split("\\s+"))
                .filter(word -> parts(word).findAny().isPresent())
                .map(SearchWords::word)
                .collect(Collectors.joining(" & "));
    }

    /// A number such as 2026-17 stands as its parts where it is a name, and as PostgreSQL reads it in a text.
    private static String word(String typed) {
        var inParts = parts(typed).map(SearchWords::begun).collect(Collectors.joining(" & "));
        return parts(typed).skip(1).findAny().isEmpty()
                ? inParts
                : "(%s | %s)".formatted(inParts, begun(typed.replaceAll("['\\\\]+", " ")));
    }

    private static String begun(String word) {
        return "'" + word + "':*";
    }

    private static Stream<String> parts(String typed) {
        return Stream.of(typed.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(word.length(), Math.max(STEM_MIN, word.length() - ENDING)))
                .toLowerCase(Locale.ROOT);
    }
}
