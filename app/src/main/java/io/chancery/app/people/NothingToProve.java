package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// They are to confirm that it is still they, and have nothing to do it with: they sign in once more.
public final class NothingToProve extends Refusal {

    NothingToProve() {
        super("people.nothing-to-prove");
    }
}
