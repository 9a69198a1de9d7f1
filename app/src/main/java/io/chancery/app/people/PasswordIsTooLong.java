package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// Longer passwords would only be work for the server.
public final class PasswordIsTooLong extends Refusal {

    PasswordIsTooLong(int charsMax) {
        super("people.password-long", charsMax);
    }
}
