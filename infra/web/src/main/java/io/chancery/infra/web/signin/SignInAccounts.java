package io.chancery.infra.web.signin;

import java.util.Optional;

/// Who may sign in here with a password. The application behind it looks in its own tables.
@FunctionalInterface
public interface SignInAccounts {

    /// The sign-in of that e-mail address; empty for nobody, for a person who is disabled and for one who has not set a
    /// password yet. All three look the same to whoever tries.
    Optional<SignInAccount> find(String email);

    record SignInAccount(KnownPerson person, String passwordHash) {}
}
