package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// Somebody who has a password signs in with it, not by a link.
public final class PersonIsInAlready extends Refusal {

    PersonIsInAlready() {
        super("people.in-already");
    }
}
