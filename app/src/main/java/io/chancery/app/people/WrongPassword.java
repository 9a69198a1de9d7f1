package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The old password is asked for again before it is changed.
public final class WrongPassword extends Refusal {

    WrongPassword() {
        super("people.password-wrong");
    }
}
