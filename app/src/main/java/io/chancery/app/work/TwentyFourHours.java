package io.chancery.app.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A timekeeper's day has 24 hours. Each entry counts with the larger of its measured and its billed time: nobody works
/// longer than a day, and no client pays for more than one, however its hours were rounded.
@Component
class TwentyFourHours {

    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final JdbcClient jdbc;

    TwentyFourHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The timekeeper is held by this transaction.
    ///
    /// @throws DayIsFull when the other entries of the day leave no room for this one
    void requireRoomFor(TimeEntry entry) {
        var others = hoursBeside(entry);
        var own = entry.hours().hours().max(hours(entry.raw().seconds()));
        if (others.add(own).compareTo(HOURS) > 0) {
            throw new DayIsFull(entry.workDate(), others.stripTrailingZeros());
        }
    }

    private BigDecimal hoursBeside(TimeEntry entry) {
        return jdbc.sql("""
                        select coalesce(sum(greatest(units, round(coalesce(raw_seconds, 0) / 3600.0, 4))), 0)
                          from work_item
                         where timekeeper = :timekeeper and work_date = :day and archived_at is null and id <> :entry""")
                .param("timekeeper", entry.timekeeper())
                .param("day", entry.workDate())
                .param("entry", entry.id())
                .query(BigDecimal.class)
                .single();
    }

    private static BigDecimal hours(int seconds) {
        return BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, 4, RoundingMode.HALF_UP);
    }
}
