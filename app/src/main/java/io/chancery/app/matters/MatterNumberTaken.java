package io.chancery.app.matters;

import io.chancery.infra.errors.Refusal;

/// Another matter has this number already. Which one is not said: it may be one this person may not know of.
public final class MatterNumberTaken extends Refusal {

    MatterNumberTaken(MatterNumber number) {
        super("matters.number-taken", number.value());
    }
}
