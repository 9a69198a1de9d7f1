package io.chancery.control.rollouts;

import io.chancery.infra.errors.Refusal;

/// The gate holds for every upgrade.
public final class GateCannotBeLeftOut extends Refusal {

    GateCannotBeLeftOut(String gate) {
        super("rollouts.gate-cannot-be-left-out", gate);
    }
}
