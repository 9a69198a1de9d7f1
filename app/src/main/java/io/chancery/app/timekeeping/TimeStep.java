package io.chancery.app.timekeeping;

import io.chancery.app.people.Permission;
import io.chancery.app.today.FirstHourStep;
import io.chancery.app.work.Timesheets;
import org.springframework.stereotype.Component;

/// First hour: the first hour itself.
@Component
class TimeStep implements FirstHourStep {

    private final Timesheets timesheets;

    TimeStep(Timesheets timesheets) {
        this.timesheets = timesheets;
    }

    @Override
    public String permission() {
        return Permission.WORK_RECORD;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String text() {
        return "timekeeping.step";
    }

    @Override
    public String path() {
        return TimeNavigation.toTime();
    }

    @Override
    public boolean isDone() {
        return timesheets.anyTime();
    }
}
