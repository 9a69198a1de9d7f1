package io.chancery.control.support;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One access of support to one firm, as both sides see it.
///
/// @param firm the firm's name
/// @param operator who asks
/// @param operatorName as they were called when they asked
/// @param asked how long they asked for
/// @param answeredBy who of the firm answered
/// @param until when it is over; null unless it was allowed
/// @param endedBy who of the firm ended it
/// @param enteredAt when they first came in; null when they never did
public record SupportAccess(
        SupportAccessId id,
        String firm,
        UUID operator,
        String operatorName,
        String reason,
        Duration asked,
        Instant askedAt,
        AccessState written,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Instant enteredAt)
        implements Serializable {

    /// How long anybody may ask for and be allowed.
    public static final Duration LONGEST = Duration.ofHours(8);

    public static final Duration SHORTEST = Duration.ofMinutes(15);

    public AccessState stateAt(Instant now) {
        return written == AccessState.ALLOWED && until != null && !now.isBefore(until) ? AccessState.OVER : written;
    }

    /// Whether they may look at that moment.
    public boolean isOpenAt(Instant now) {
        return stateAt(now) == AccessState.ALLOWED;
    }
}
