package io.chancery.app.timekeepers.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.timekeepers.TimekeeperList;
import io.chancery.app.today.FirstHourStep;
import io.chancery.themes.list.ListQuery;
import org.springframework.stereotype.Component;

/// First hour: whose time is billed, and at what rate.
@Component
class TimekeepersStep implements FirstHourStep {

    private final TimekeeperList list;

    TimekeepersStep(TimekeeperList list) {
        this.list = list;
    }

    @Override
    public String permission() {
        return Permission.TIMEKEEPER_WRITE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String text() {
        return "timekeepers.step";
    }

    @Override
    public String path() {
        return TimekeepersNavigation.toNewTimekeeper();
    }

    @Override
    public boolean isDone() {
        return list.count(ListQuery.ALL) > 0;
    }
}
