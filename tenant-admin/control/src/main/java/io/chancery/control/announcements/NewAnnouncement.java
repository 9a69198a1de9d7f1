package io.chancery.control.announcements;

import io.chancery.control.rollouts.Segment;
import java.io.Serializable;
import java.time.Instant;

/// What operators want to tell the people of some firms.
///
/// @param until the first moment at which it is not shown any more
public record NewAnnouncement(String english, String german, Instant from, Instant until, Segment segment)
        implements Serializable {

    public static final int TEXT_LENGTH_MAX = 300;

    public NewAnnouncement {
        english = text(english);
        german = text(german);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "An announcement ends after it begins, was %s to %s".formatted(from, until));
        }
    }

    private static String text(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "An announcement has 1 to %d characters, was '%s'".formatted(TEXT_LENGTH_MAX, text));
        }
        return stripped;
    }
}
