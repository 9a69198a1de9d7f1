package io.chancery.control.rehearsals;

import io.chancery.infra.errors.Refusal;

/// Nobody agrees to what they asked for themselves.
public final class ExceptionNeedsSecondPerson extends Refusal {

    ExceptionNeedsSecondPerson() {
        super("rehearsals.exception-needs-second-person");
    }
}
