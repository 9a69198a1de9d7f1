package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// A password is long rather than complicated.
public final class PasswordIsTooShort extends Refusal {

    PasswordIsTooShort(int charsMin) {
        super("people.password-short", charsMin);
    }
}
