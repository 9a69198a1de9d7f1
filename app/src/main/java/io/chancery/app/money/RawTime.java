package io.chancery.app.money;

import java.io.Serializable;
import java.time.Duration;

/// Time as it was measured, in whole seconds, before any policy rounds it. Kept for ever beside what was billed.
public record RawTime(int seconds) implements Serializable, Comparable<RawTime> {

    public static final int SECONDS_MAX = (int) Duration.ofDays(1).toSeconds();

    public RawTime {
        if (seconds < 0 || seconds > SECONDS_MAX) {
            throw new IllegalArgumentException(
                    "Recorded time is between 0 and %d seconds, was %d".formatted(SECONDS_MAX, seconds));
        }
    }

    public static RawTime ofMinutes(int minutes) {
        return new RawTime(Math.multiplyExact(minutes, 60));
    }

    /// For a policy that rounds a day's sum instead of each entry.
    public RawTime plus(RawTime other) {
        return new RawTime(Math.addExact(seconds, other.seconds));
    }

    @Override
    public int compareTo(RawTime other) {
        return Integer.compare(seconds, other.seconds);
    }
}
