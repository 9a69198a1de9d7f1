package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// They have no second factor.
public final class NoSecondFactor extends Refusal {

    NoSecondFactor() {
        super("people.factor-missing");
    }
}
