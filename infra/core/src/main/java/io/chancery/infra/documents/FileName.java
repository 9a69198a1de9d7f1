package io.chancery.infra.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a stranger called a file, cleaned so that it can be shown, searched and given back: no path, no control and no
/// right-to-left characters, nothing a file system stumbles over, and of a length that fits.
///
/// @param value at most [#LENGTH_MAX] characters, never empty
public record FileName(String value) {

    public static final int LENGTH_MAX = 200;

    private static final String FORBIDDEN = "<>:\"|?*";

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern END = Pattern.compile("[. ]+$");

    /// A name that begins like a formula becomes one in a spreadsheet, one that begins with a dot is hidden.
    private static final Pattern BEGINNING = Pattern.compile("^[=+@.\\-\\s]+");

    public FileName {
        if (value.isEmpty() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A file's name has 1 to %d characters, had %d".formatted(LENGTH_MAX, value.length()));
        }
    }

    /// The name within whatever was sent, which may be a path.
    public static FileName sent(String sent) {
        var base = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        Normalizer.normalize(base, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .filter(FileName::isVisible)
                .map(point -> FORBIDDEN.indexOf(point) < 0 ? point : '_')
                .forEach(clean::appendCodePoint);
        var plain = SPACES.matcher(clean.toString().strip()).replaceAll(" ");
        plain = END.matcher(plain).replaceAll("");
        plain = BEGINNING.matcher(plain).replaceAll("");
        return new FileName(plain.isEmpty() ? "file" : shortened(plain));
    }

    /// Letters after the last dot, in lower case; empty without.
    public String ending() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Keeps the ending, by which people and programs know what it is.
    private static String shortened(String name) {
        if (name.length() <= LENGTH_MAX) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return whole(name.substring(0, LENGTH_MAX - ending.length())) + ending;
    }

    /// A character of two halves is not cut in two.
    private static String whole(String text) {
        return Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
