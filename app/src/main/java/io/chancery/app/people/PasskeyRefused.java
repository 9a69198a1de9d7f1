package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The passkey is none of theirs here, or what it answered does not hold.
public final class PasskeyRefused extends Refusal {

    PasskeyRefused() {
        super("people.passkey-refused");
    }
}
