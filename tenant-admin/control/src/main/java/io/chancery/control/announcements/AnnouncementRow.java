package io.chancery.control.announcements;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An announcement as operators see it.
///
/// @param firms how many are told
/// @param endedAt when somebody ended it before its time; null otherwise
public record AnnouncementRow(
        UUID id,
        String english,
        String german,
        Instant from,
        Instant until,
        int firms,
        String writtenBy,
        Instant writtenAt,
        @Nullable Instant endedAt)
        implements Serializable {

    /// Where it stands at this moment.
    public Standing standing(Instant now) {
        if (endedAt != null || !now.isBefore(until)) {
            return Standing.OVER;
        }
        return now.isBefore(from) ? Standing.TO_COME : Standing.SHOWN;
    }

    /// Whether people see it.
    public enum Standing {
        TO_COME,
        SHOWN,
        OVER
    }
}
