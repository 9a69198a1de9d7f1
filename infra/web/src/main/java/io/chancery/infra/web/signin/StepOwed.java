package io.chancery.infra.web.signin;

import org.springframework.security.authentication.AccountStatusException;

/// The password is right, and a second step is owed. It is a failure to the framework: nobody is authenticated by half,
/// and no other provider is asked after an exception of this kind.
final class StepOwed extends AccountStatusException {

    private final KnownPerson person;
    private final SecondStep step;
    private final String password;

    StepOwed(KnownPerson person, SecondStep step, String password) {
        super("A second step is owed: " + step);
        this.person = person;
        this.step = step;
        this.password = password;
    }

    KnownPerson person() {
        return person;
    }

    SecondStep step() {
        return step;
    }

    /// The fingerprint of the password that was right.
    String password() {
        return password;
    }
}
