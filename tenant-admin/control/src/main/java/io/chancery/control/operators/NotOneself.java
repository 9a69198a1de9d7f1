package io.chancery.control.operators;

import io.chancery.infra.errors.Refusal;

/// Nobody disables themselves or changes their own roles: somebody else looks.
public final class NotOneself extends Refusal {

    NotOneself() {
        super("operators.not-oneself");
    }
}
