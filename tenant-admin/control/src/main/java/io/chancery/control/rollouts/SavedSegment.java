package io.chancery.control.rollouts;

import java.io.Serializable;

/// A segment that operators use again.
///
/// @param name unique, as they call it
public record SavedSegment(String name, Segment segment) implements Serializable {

    public static final int NAME_LENGTH_MAX = 60;

    public SavedSegment {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A segment's name has 1 to %d characters, was '%s'".formatted(NAME_LENGTH_MAX, name));
        }
    }
}
