package io.chancery.control.operators;

import io.chancery.infra.errors.Refusal;

/// Afterwards no operator in the role of security would be left who can sign in, and nobody could let one in.
public final class NobodyCouldDecide extends Refusal {

    NobodyCouldDecide() {
        super("operators.nobody-could-decide");
    }
}
