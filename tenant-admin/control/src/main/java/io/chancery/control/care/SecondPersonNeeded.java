package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// Nobody decides what they asked for themselves.
public final class SecondPersonNeeded extends Refusal {

    SecondPersonNeeded() {
        super("care.second-person-needed");
    }
}
