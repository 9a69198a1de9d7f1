package io.chancery.app.work;

import io.chancery.app.firm.FirmProfile;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.SignedInPerson;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Which day it is where the signed-in person is: around midnight not the server's. For jobs, where the firm is.
@Component
class PersonToday {

    private final FirmProfile firm;
    private final Clock clock;

    PersonToday(FirmProfile firm, Clock clock) {
        this.firm = firm;
        this.clock = clock;
    }

    LocalDate get() {
        var zone = CurrentPerson.find()
                .map(SignedInPerson::zone)
                .orElseGet(() -> firm.firm().details().zone());
        return LocalDate.now(clock.withZone(zone));
    }

    /// @throws WorkLiesAhead when the day has not begun
    void requireBegun(LocalDate day) {
        if (day.isAfter(get())) {
            throw new WorkLiesAhead(day);
        }
    }
}
