package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// Somebody of the firm signs in with this address already.
public final class EmailIsTaken extends Refusal {

    EmailIsTaken(String email) {
        super("people.email-taken", email);
    }
}
