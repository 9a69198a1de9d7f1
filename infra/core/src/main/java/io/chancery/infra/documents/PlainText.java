package io.chancery.infra.documents;

/// Takes from a stranger's text what no database keeps and no screen shows.
final class PlainText {

    private PlainText() {}

    /// One line: control and formatting characters become spaces, and it ends after so many characters.
    static String line(String text, int max) {
        var clean = new StringBuilder();
        text.codePoints()
                .limit(max * 4L)
                .map(point -> isKept(point) ? point : ' ')
                .forEach(clean::appendCodePoint);
        var line = clean.toString().strip().replaceAll("\\s+", " ");
        return line.length() <= max
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, max) - 1));
    }

    /// Many lines: keeps line ends and tabs. Most texts are clean, and are not copied.
    static String block(String text) {
        int dirt = nextDirt(text, 0);
        if (dirt == text.length()) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        int begin = 0;
        while (dirt < text.length()) {
            clean.append(text, begin, dirt);
            begin = dirt + Character.charCount(text.codePointAt(dirt));
            dirt = nextDirt(text, begin);
        }
        return clean.append(text, begin, dirt).toString();
    }

    /// Where the next character stands that is not kept; the end if there is none.
    private static int nextDirt(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point != '\n' && point != '\t' && !isKept(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isKept(int point) {
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
}
