package io.chancery.app.timekeepers;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Initials as people write them on a file: the first letter of each part of the name, four at most. Two timekeepers
/// may
/// share them.
final class Initials {

    static final int LETTERS_MAX = 4;

    private static final Pattern PARTS = Pattern.compile("[\\s\\-.']+");

    private Initials() {}

    /// Particles keep their small letter: Ludwig van Beethoven is LvB.
    static String of(String firstName, String lastName) {
        return PARTS.splitAsStream(firstName + " " + lastName)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .limit(LETTERS_MAX)
                .collect(Collectors.joining());
    }
}
