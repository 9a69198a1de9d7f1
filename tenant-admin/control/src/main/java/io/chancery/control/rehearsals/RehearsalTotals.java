package io.chancery.control.rehearsals;

import java.io.Serializable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far the rehearsals of a release are, over all firms that may come to it.
///
/// @param usualWait how long the people of the middle firm would wait; null while none passed
/// @param longestWait how long those of the slowest firm would
/// @param usualRehearsal how long a rehearsal takes as a rule
public record RehearsalTotals(
        Map<RehearsalOutcome, Integer> firms,
        @Nullable Duration usualWait,
        @Nullable Duration longestWait,
        @Nullable Duration usualRehearsal)
        implements Serializable {

    public RehearsalTotals {
        var all = new EnumMap<RehearsalOutcome, Integer>(RehearsalOutcome.class);
        all.putAll(firms);
        firms = all;
    }

    public int of(RehearsalOutcome outcome) {
        return firms.getOrDefault(outcome, 0);
    }

    public int all() {
        return firms.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many the release may be offered without waiting for.
    public int good() {
        return of(RehearsalOutcome.PASSED) + of(RehearsalOutcome.EXCEPTED);
    }

    public boolean isReady() {
        return good() == all();
    }

    /// How long the rest takes with so many at a time; null when it cannot be told yet, or nothing is left.
    public @Nullable Duration left(int parallelism) {
        var one = usualRehearsal;
        int rest = of(RehearsalOutcome.WAITING) + of(RehearsalOutcome.UNDER_WAY);
        return one == null || rest == 0 ? null : one.multipliedBy((rest + parallelism - 1L) / parallelism);
    }
}
