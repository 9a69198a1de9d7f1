package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The password is made of words that everybody tries first.
public final class PasswordIsCommon extends Refusal {

    PasswordIsCommon() {
        super("people.password-common");
    }
}
