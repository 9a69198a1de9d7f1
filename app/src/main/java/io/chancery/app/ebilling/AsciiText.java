package io.chancery.app.ebilling;

import java.text.Normalizer;
import java.util.Map;

/// Writes text in the 95 printable characters of ASCII, as LEDES flat files demand: typographic marks as plain ones,
/// German umlauts as two letters, other accents dropped.
final class AsciiText {

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            entry('\u2018', "'"),
            entry('\u2019', "'"),
            entry('\u201A', "'"),
            entry('\u201B', "'"),
            entry('\u2039', "'"),
            entry('\u203A', "'"),
            entry('\u2032', "'"),
            entry('\u00B4', "'"),
            entry('\u201C', "\""),
            entry('\u201D', "\""),
            entry('\u201E', "\""),
            entry('\u201F', "\""),
            entry('\u00AB', "\""),
            entry('\u00BB', "\""),
            entry('\u2033', "\""),
            entry('\u2010', "-"),
            entry('\u2011', "-"),
            entry('\u2012', "-"),
            entry('\u2013', "-"),
            entry('\u2014', "-"),
            entry('\u2015', "-"),
            entry('\u2212', "-"),
            entry('\u2022', "*"),
            entry('\u00B7', "*"),
            entry('\u2026', "..."),
            entry('\u00A0', " "),
            entry('\u2009', " "),
            entry('\u202F', " "),
            entry('\u20AC', "EUR"),
            entry('\u00A3', "GBP"),
            entry('\u00A5', "JPY"),
            entry('\u00A7', "Sec."),
            entry('\u00B6', "Para."),
            entry('\u00A9', "(c)"),
            entry('\u00AE', "(R)"),
            entry('\u2122', "(TM)"),
            entry('\u2116', "No."),
            entry('\u00B0', "deg"),
            entry('\u00D7', "x"),
            entry('\u00BC', "1/4"),
            entry('\u00BD', "1/2"),
            entry('\u00BE', "3/4"),
            entry('\u00C4', "Ae"),
            entry('\u00D6', "Oe"),
            entry('\u00DC', "Ue"),
            entry('\u00E4', "ae"),
            entry('\u00F6', "oe"),
            entry('\u00FC', "ue"),
            entry('\u00DF', "ss"),
            entry('\u00C6', "AE"),
            entry('\u00E6', "ae"),
            entry('\u0152', "OE"),
            entry('\u0153', "oe"),
            entry('\u00D8', "O"),
            entry('\u00F8', "o"),
            entry('\u0141', "L"),
            entry('\u0142', "l"),
            entry('\u0110', "D"),
            entry('\u0111', "d"),
            entry('\u00D0', "D"),
            entry('\u00F0', "d"),
            entry('\u00DE', "Th"),
            entry('\u00FE', "th"),
            entry('\u0131', "i"));

    private AsciiText() {}

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /// The same text in ASCII; what has no likeness becomes a question mark. Control characters become spaces.
    static String of(String text) {
        var ascii = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> ascii.append(plain(c)));
        return ascii.toString();
    }

    private static String plain(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return " ";
        }
        if (codePoint < 0x80) {
            return Character.toString(codePoint);
        }
        var known = PLAIN.get(codePoint);
        if (known != null) {
            return known;
        }
        if (Character.getType(codePoint) == Character.FORMAT) {
            return "";
        }
        var base = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return !base.isEmpty() && isAscii(base) ? base : "?";
    }

    private static Map.Entry<Integer, String> entry(char typographic, String plain) {
        return Map.entry((int) typographic, plain);
    }
}
