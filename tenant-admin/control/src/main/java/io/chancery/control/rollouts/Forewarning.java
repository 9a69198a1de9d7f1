package io.chancery.control.rollouts;

import java.io.Serializable;
import java.time.Duration;

/// How a rollout keeps firms from being surprised.
///
/// @param lead how long before its upgrade each firm is told at least; zero tells nobody
/// @param atNight whether upgrades begin at night alone, where the firm is at home
/// @param urgent whether it mends a danger: freeze periods of firms do not hold it off
public record Forewarning(Duration lead, boolean atNight, boolean urgent) implements Serializable {

    public static final Duration DAY = Duration.ofHours(24);
    public static final Duration LEAD_MAX = Duration.ofDays(14);

    /// A day before, at night.
    public static final Forewarning USUAL = new Forewarning(DAY, true, false);

    /// Nobody is told: for tests and demonstrations.
    public static final Forewarning NONE = new Forewarning(Duration.ZERO, false, false);

    public Forewarning {
        if (lead.isNegative() || lead.compareTo(LEAD_MAX) > 0) {
            throw new IllegalArgumentException("Firms are told 0 to %s before, was %s".formatted(LEAD_MAX, lead));
        }
    }

    /// Whether each firm's moment is planned ahead; otherwise a firm begins as soon as there is room.
    public boolean isAhead() {
        return atNight || lead.isPositive();
    }
}
