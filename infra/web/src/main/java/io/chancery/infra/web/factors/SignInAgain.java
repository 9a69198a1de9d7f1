package io.chancery.infra.web.factors;

import io.chancery.infra.errors.Refusal;

/// Too much time has passed since the password, or what was owed changed meanwhile.
public final class SignInAgain extends Refusal {

    public SignInAgain() {
        super("web.sign-in-again");
    }
}
