package io.chancery.app.timekeepers;

import io.chancery.infra.errors.Refusal;

/// Another timekeeper has this number already.
public final class TimekeeperNumberTaken extends Refusal {

    TimekeeperNumberTaken(TimekeeperNumber number, String owner) {
        super("timekeepers.number-taken", number.value(), owner);
    }

    /// Somebody else has just given it away, so that it was free when this was begun.
    TimekeeperNumberTaken(TimekeeperNumber number) {
        super("timekeepers.number-just-taken", number.value());
    }
}
