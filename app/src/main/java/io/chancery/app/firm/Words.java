package io.chancery.app.firm;

/// One line of text somebody typed: stripped, bounded, without line breaks or other control characters.
public final class Words {

    /// How long a line may be, and whether it may be empty.
    public record Limit(int min, int max) {

        public static Limit required(int max) {
            return new Limit(1, max);
        }

        public static Limit optional(int max) {
            return new Limit(0, max);
        }
    }

    private Words() {}

    /// @throws IllegalArgumentException naming what, the limit and the length found
    public static String line(String what, String text, Limit limit) {
        var stripped = text.strip();
        if (stripped.length() < limit.min() || stripped.length() > limit.max()) {
            throw new IllegalArgumentException(
                    "%s has %d to %d characters, had %d".formatted(what, limit.min(), limit.max(), stripped.length()));
        }
        if (hasControlCharacters(stripped)) {
            throw new IllegalArgumentException("%s is one line without control characters".formatted(what));
        }
        return stripped;
    }

    /// Asked of every narrative of every page: a stream would take longer to set up than this takes.
    private static boolean hasControlCharacters(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// Several lines: as [#line], but line breaks stay.
    public static String lines(String what, String text, Limit limit) {
        var unix = text.replace("\r\n", "\n").strip();
        line(what, unix.replace('\n', ' '), limit);
        return unix;
    }
}
