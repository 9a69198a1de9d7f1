package io.chancery.app.upgrades;

import io.chancery.infra.errors.Refusal;
import java.time.LocalDate;

/// The day is beyond the last one to which the upgrade can be put off.
public final class DateIsTooLate extends Refusal {

    DateIsTooLate(LocalDate last) {
        super("upgrades.date-is-too-late", last);
    }
}
