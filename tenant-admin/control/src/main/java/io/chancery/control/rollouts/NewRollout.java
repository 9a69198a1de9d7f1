package io.chancery.control.rollouts;

import io.chancery.control.releases.ReleaseNumber;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A rollout as it is planned.
///
/// @param parallelism how many firms are upgraded at a time
/// @param soak how long a wave is watched before the next one begins
/// @param approval whether a second person has to approve it
/// @param quiet when nothing is ordered
/// @param forewarning how long before firms hear of it
/// @param leftOut gates that firms need not pass; a second person has to agree to that
public record NewRollout(
        String name,
        ReleaseNumber release,
        Segment segment,
        List<WavePlan> waves,
        int parallelism,
        Duration soak,
        boolean approval,
        List<QuietPeriod> quiet,
        Forewarning forewarning,
        Set<String> leftOut)
        implements Serializable {

    public static final int NAME_LENGTH_MAX = 80;
    public static final int PARALLELISM_MAX = 20;
    public static final Duration SOAK_MAX = Duration.ofDays(14);

    public NewRollout {
        name = name.strip();
        waves = List.copyOf(waves);
        quiet = List.copyOf(quiet);
        leftOut = Set.copyOf(leftOut);
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A rollout's name has 1 to %d characters, was '%s'".formatted(NAME_LENGTH_MAX, name));
        }
        if (parallelism < 1 || parallelism > PARALLELISM_MAX) {
            throw new IllegalArgumentException(
                    "From 1 to %d firms are upgraded at a time, were %d".formatted(PARALLELISM_MAX, parallelism));
        }
        if (soak.isNegative() || soak.compareTo(SOAK_MAX) > 0) {
            throw new IllegalArgumentException("A soak time is 0 to %s, was %s".formatted(SOAK_MAX, soak));
        }
        if (!approval && !leftOut.isEmpty()) {
            throw new IllegalArgumentException(
                    "A rollout without the gates %s needs a second person's approval".formatted(leftOut));
        }
        if (!isGrowing(waves)) {
            throw new IllegalArgumentException(
                    "Waves grow and the last one has 100 per cent, were %s".formatted(waves));
        }
    }

    /// Whether each wave reaches more firms than the one before, and the last one all.
    public static boolean isGrowing(List<WavePlan> waves) {
        for (int i = 1; i < waves.size(); i++) {
            if (waves.get(i).share() <= waves.get(i - 1).share()) {
                return false;
            }
        }
        return !waves.isEmpty() && waves.getLast().share() == 100;
    }
}
