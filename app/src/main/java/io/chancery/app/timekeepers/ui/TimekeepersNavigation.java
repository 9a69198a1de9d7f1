package io.chancery.app.timekeepers.ui;

import io.chancery.app.timekeepers.TimekeeperId;

/// Where timekeepers are found on the screen.
public final class TimekeepersNavigation {

    static final String PATH = "timekeepers";

    private TimekeepersNavigation() {}

    public static String toTimekeepers() {
        return PATH;
    }

    public static String toTimekeeper(TimekeeperId timekeeper) {
        return PATH + "?open=" + timekeeper;
    }

    public static String toNewTimekeeper() {
        return PATH + "?open=new";
    }
}
