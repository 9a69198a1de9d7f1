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

    /// Many lines: keeps line ends and tabs.
    static String block(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || isKept(point))
                .forEach(clean::appendCodePoint);
        return clean.toString();
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
