package io.chancery.app.work;

import io.chancery.app.money.RawTime;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person's timer.
///
/// @param begunOn the day it was first started where the person was: the work date of its entry
/// @param startedAt since when it runs; null while it is stopped
/// @param accumulated what it ran before that
/// @param title the matter's number and name, empty while it has none
public record TimerState(
        LocalDate begunOn, @Nullable Instant startedAt, Duration accumulated, TimerDraft draft, String title)
        implements Serializable {

    public boolean isRunning() {
        return startedAt != null;
    }

    /// The moment it would have been started at had it run without a break.
    public Instant since(Instant now) {
        return (startedAt == null ? now : startedAt).minus(accumulated);
    }

    /// What it measured; a timer that was forgotten stops counting at a full day.
    public RawTime measured(Instant now) {
        var seconds = Duration.between(since(now), now).toSeconds();
        return new RawTime((int) Math.clamp(seconds, 0L, RawTime.SECONDS_MAX));
    }
}
