package io.chancery.control.releases;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a release is called: the year it was made for and its place in that year, such as `2026.2`. Later ones are
/// greater; `2026.10` comes after `2026.9`.
public record ReleaseNumber(int year, int place) implements Comparable<ReleaseNumber>, Serializable {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})\\.([1-9]\\d?)");
    private static final int PLACE_MAX = 99;
    private static final Comparator<ReleaseNumber> ORDER =
            Comparator.comparingInt(ReleaseNumber::year).thenComparingInt(ReleaseNumber::place);

    /// The one that firms had before releases were counted.
    public static final ReleaseNumber FIRST = new ReleaseNumber(2026, 1);

    public ReleaseNumber {
        if (year < 2000 || year > 2099 || place < 1 || place > PLACE_MAX) {
            throw new IllegalArgumentException(
                    "A release has a year from 2000 to 2099 and a place from 1 to %d, were %d and %d"
                            .formatted(PLACE_MAX, year, place));
        }
    }

    /// @throws IllegalArgumentException when the text is not of the form `2026.2`
    public static ReleaseNumber of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A release is numbered like 2026.2, was '%s'".formatted(text));
        }
        return new ReleaseNumber(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /// Releases have numbers and no ids; the log asks for one, always the same.
    public UUID asSubject() {
        return UUID.nameUUIDFromBytes(("release " + this).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "." + place;
    }
}
