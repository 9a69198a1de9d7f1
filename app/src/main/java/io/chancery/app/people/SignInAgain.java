package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// Too much time has passed since the password, or what was owed changed meanwhile.
public final class SignInAgain extends Refusal {

    public SignInAgain() {
        super("people.sign-in-again");
    }
}
