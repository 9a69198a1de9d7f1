package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The link by which a password is set was used before, was replaced by a newer one, or is too old.
public final class ResetIsOver extends Refusal {

    ResetIsOver() {
        super("people.reset-over");
    }
}
