package io.chancery.app.lists;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// Where the searched words stand in a text.
///
/// @param marked the words stand between [#START] and [#END]; empty when nothing was searched for
public record Snippet(String marked) implements Serializable {

    public static final Snippet NONE = new Snippet("");

    /// Characters that no kept text has, so that nothing in a text looks like a mark.
    static final char START = '\u0002';

    static final char END = '\u0003';

    /// Name of a parameter in [#sql]; its value is the longest word's beginning.
    public static final String LONGEST = "longest";

    private static final String OPTIONS =
            "StartSel=%s,StopSel=%s,MaxFragments=2,MaxWords=18,MinWords=6,FragmentDelimiter=\" … \""
                    .formatted(START, END);

    /// Marking takes longer than finding, so only what surrounds the first place is marked, and that is looked for in
    /// the beginning of a long text.
    private static final String AROUND =
            "substr(%1$s, greatest(1, strpos(lower(left(%1$s, 200000)), :" + LONGEST + ") - 400), 4000)";

    /// A piece of the text.
    ///
    /// @param found whether it was searched for
    public record Part(String text, boolean found) implements Serializable {}

    /// The snippet of a text as an expression; needs parameters [SearchWords#WORDS] and [#LONGEST].
    public static String sql(String text, SearchWords words) {
        return "ts_headline(search_dictionary(), %s, %s, '%s')".formatted(AROUND.formatted(text), words.sql(), OPTIONS);
    }

    public boolean isEmpty() {
        return marked.isBlank();
    }

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var piece = new StringBuilder();
        boolean found = false;
        for (char letter : marked.toCharArray()) {
            if (letter == START || letter == END) {
                add(parts, piece, found);
                found = letter == START;
            } else {
                piece.append(letter);
            }
        }
        add(parts, piece, found);
        return List.copyOf(parts);
    }

    /// Without marks.
    public String plain() {
        return marked.replace(String.valueOf(START), "").replace(String.valueOf(END), "");
    }

    private static void add(List<Part> parts, StringBuilder piece, boolean found) {
        if (!piece.isEmpty()) {
            parts.add(new Part(piece.toString(), found));
            piece.setLength(0);
        }
    }
}
