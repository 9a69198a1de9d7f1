package io.chancery.control.operators;

import io.chancery.infra.errors.Refusal;

/// The operator has no second factor that could be taken away.
public final class NoSecondFactor extends Refusal {

    NoSecondFactor() {
        super("operators.no-second-factor");
    }
}
