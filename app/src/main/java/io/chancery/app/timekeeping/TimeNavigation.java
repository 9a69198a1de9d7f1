package io.chancery.app.timekeeping;

import java.time.LocalDate;

/// Where time is found on the screen.
public final class TimeNavigation {

    static final String PATH = "time";

    private TimeNavigation() {}

    /// One's own time of today.
    public static String toTime() {
        return PATH;
    }

    public static String toDay(LocalDate day) {
        return PATH + "?day=" + day;
    }

    public static String toWeek(LocalDate day) {
        return PATH + "?week=" + day;
    }
}
