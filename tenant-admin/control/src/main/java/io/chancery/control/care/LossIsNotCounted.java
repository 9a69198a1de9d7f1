package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// Nobody has looked lately at what the firm would lose.
public final class LossIsNotCounted extends Refusal {

    LossIsNotCounted() {
        super("care.loss-is-not-counted");
    }
}
