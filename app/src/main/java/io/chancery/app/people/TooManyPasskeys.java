package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// They have as many passkeys as anybody may have.
public final class TooManyPasskeys extends Refusal {

    TooManyPasskeys() {
        super("people.passkeys-full");
    }
}
