package io.chancery.control.rollouts;

import io.chancery.infra.errors.Refusal;

/// Nobody approves what they planned themselves.
public final class SecondPersonNeeded extends Refusal {

    SecondPersonNeeded() {
        super("rollouts.second-person-needed");
    }
}
