package io.chancery.control.upgrades;

import io.chancery.infra.errors.Refusal;

/// The time lies in a freeze period of the firm.
public final class DateIsFrozen extends Refusal {

    DateIsFrozen(String reason) {
        super("upgrades.date-is-frozen", reason);
    }
}
