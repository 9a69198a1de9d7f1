package io.chancery.app.documents;

import java.time.Instant;
import java.util.UUID;

/// How far the reading of a night is: first what is known to be damaged, then what was not read for the longest time.
///
/// @param damagedLeft how many of the damaged are still to be read
/// @param left how many of the others
/// @param before read before the night began; what is read in this night is not read twice
/// @param after when the last one was read before
/// @param file the last one
record ReadingPlace(int damagedLeft, int left, Instant before, Instant after, UUID file) {

    private static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");
    private static final UUID NONE = new UUID(0, 0);

    static ReadingPlace begin(int damaged, int part, Instant now) {
        return new ReadingPlace(damaged, part, now, LONG_AGO, NONE);
    }

    /// @param cursor as [#cursor] gave it
    static ReadingPlace of(String cursor) {
        var parts = cursor.split(" ");
        return new ReadingPlace(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Instant.parse(parts[2]),
                Instant.parse(parts[3]),
                UUID.fromString(parts[4]));
    }

    String cursor() {
        return "%d %d %s %s %s".formatted(damagedLeft, left, before, after, file);
    }

    boolean isAmongDamaged() {
        return damagedLeft > 0;
    }

    ReadingPlace passing(int read, Instant last, UUID lastFile) {
        return isAmongDamaged()
                ? new ReadingPlace(damagedLeft - read, left, before, last, lastFile).orUndamaged()
                : new ReadingPlace(0, left - read, before, last, lastFile);
    }

    private ReadingPlace orUndamaged() {
        return isAmongDamaged() ? this : undamaged();
    }

    /// The first of those that are not known to be damaged.
    ReadingPlace undamaged() {
        return begin(0, left, before);
    }
}
