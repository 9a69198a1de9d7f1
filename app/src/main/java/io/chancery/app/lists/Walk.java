package io.chancery.app.lists;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step of a program that walks over everything of a kind in the order of the ids, which is the order in which it
/// came to be: nothing is told twice and nothing is left out, whatever is added meanwhile.
///
/// @param after the id that the step before ended with; null for the first
/// @param changedSince leaves out what was not touched since; null for everything
/// @param limit how many at most
public record Walk(@Nullable UUID after, @Nullable Instant changedSince, int limit) {

    public static final int LIMIT_MAX = 201;

    public Walk {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException(
                    "A step of a walk takes 1 to %d rows, was %d".formatted(LIMIT_MAX, limit));
        }
    }
}
