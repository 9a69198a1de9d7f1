package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.RawTime;
import io.chancery.app.timekeepers.TimekeeperId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says about time they worked. What it is billed at follows from the day, the timekeeper and the matter.
///
/// @param matter null for office time, and only then
/// @param workDate the day where the person was
/// @param raw as measured or typed, before any rounding
public record TimeDetails(
        @Nullable MatterId matter,
        TimekeeperId timekeeper,
        LocalDate workDate,
        RawTime raw,
        Treatment treatment,
        WorkCodes codes,
        Narrative narrative)
        implements Serializable {

    public TimeDetails {
        if ((treatment == Treatment.OFFICE) != (matter == null)) {
            throw new IllegalArgumentException("Office time has no matter, all other time has one");
        }
        if (raw.seconds() == 0) {
            throw new IllegalArgumentException("Worked time is above zero");
        }
        if (codes.expense() != null) {
            throw new IllegalArgumentException("Time carries task and activity codes, no expense code");
        }
    }

    /// The same work on another day.
    public TimeDetails on(LocalDate day) {
        return new TimeDetails(matter, timekeeper, day, raw, treatment, codes, narrative);
    }
}
