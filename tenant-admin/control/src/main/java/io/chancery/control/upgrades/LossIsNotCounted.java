package io.chancery.control.upgrades;

import io.chancery.infra.errors.Refusal;

/// Nobody takes a firm back without knowing what its people would lose.
public final class LossIsNotCounted extends Refusal {

    LossIsNotCounted() {
        super("upgrades.loss-is-not-counted");
    }
}
