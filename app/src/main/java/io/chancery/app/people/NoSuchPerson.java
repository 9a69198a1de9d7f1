package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The person is not of this firm.
public final class NoSuchPerson extends Refusal {

    NoSuchPerson() {
        super("people.not-found");
    }
}
