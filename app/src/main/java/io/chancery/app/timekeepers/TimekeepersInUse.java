package io.chancery.app.timekeepers;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// Somebody in the firm has a rank and rates.
@Component
class TimekeepersInUse implements PartInUse {

    @Override
    public String key() {
        return "timekeepers";
    }

    @Override
    public String rows() {
        return "select from timekeeper where archived_at is null";
    }
}
