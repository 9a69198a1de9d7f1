package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// They have a second factor already; another one is set up after it was removed.
public final class FactorIsSetAlready extends Refusal {

    FactorIsSetAlready() {
        super("people.factor-set");
    }
}
