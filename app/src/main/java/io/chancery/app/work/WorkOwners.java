package io.chancery.app.work;

import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose work something is: time is its timekeeper's, anything else is of the person who recorded it.
@Component
class WorkOwners {

    private final TimekeeperDirectory timekeepers;
    private final WorkRights rights;

    WorkOwners(TimekeeperDirectory timekeepers, WorkRights rights) {
        this.timekeepers = timekeepers;
        this.rights = rights;
    }

    void requireMayWrite(WorkItem item) {
        rights.requireMayWriteFor(ownerOf(item));
    }

    private @Nullable UUID ownerOf(WorkItem item) {
        return item instanceof TimeEntry entry
                ? timekeepers
                        .timekeeper(new TimekeeperId(entry.timekeeper()))
                        .details()
                        .person()
                : item.recordedBy();
    }
}
