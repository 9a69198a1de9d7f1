package io.chancery.app.timekeeping;

import io.chancery.app.people.Permission;
import io.chancery.app.today.PhoneStart;
import org.springframework.stereotype.Component;

/// On a phone one records time.
@Component
class TimeOnPhone implements PhoneStart {

    @Override
    public String permission() {
        return Permission.WORK_RECORD;
    }

    @Override
    public String path() {
        return TimeNavigation.toTime();
    }
}
