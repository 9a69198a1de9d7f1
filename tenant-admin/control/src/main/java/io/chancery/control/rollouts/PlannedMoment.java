package io.chancery.control.rollouts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// When a firm's upgrade is to begin: as far ahead as its rollout promises, at night where that is wanted, and in no
/// time that is closed to it.
final class PlannedMoment {

    /// Where a firm's country has several time zones it is night in all of them.
    static final int NIGHT_FROM = 20;

    static final int NIGHT_UNTIL = 4;

    private PlannedMoment() {}

    /// @param home where the firm is
    /// @param closed when nothing begins there: quiet periods of the rollout, freeze periods of the firm
    static Instant of(Instant now, Forewarning forewarning, ZoneId home, List<QuietPeriod> closed) {
        var at = now.plus(forewarning.lead());
        var inOrder =
                closed.stream().sorted(Comparator.comparing(QuietPeriod::until)).toList();
        at = forewarning.atNight() ? night(at, home) : at;
        for (var period : inOrder) {
            if (period.covers(at)) {
                at = forewarning.atNight() ? night(period.until(), home) : period.until();
            }
        }
        return at;
    }

    static boolean isNight(Instant moment, ZoneId home) {
        int hour = moment.atZone(home).getHour();
        return hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
    }

    /// The moment itself, or the next evening.
    private static Instant night(Instant moment, ZoneId home) {
        return isNight(moment, home)
                ? moment
                : moment.atZone(home)
                        .toLocalDate()
                        .atTime(NIGHT_FROM, 0)
                        .atZone(home)
                        .toInstant();
    }
}
