package io.chancery.infra.web.signin;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who gave their password and owes a second step. It lives in the session and not in the security context,
/// so it opens nothing.
///
/// @param person as they were when they gave their password; ask for them anew before they are let in
/// @param since when they gave it
/// @param password the fingerprint of the one that they gave; null for who came by a link that
///     set it, or by a provider
public record HalfSignedIn(
        KnownPerson person,
        SecondStep step,
        Instant since,
        @Nullable String password) implements Serializable {

    public HalfSignedIn(KnownPerson person, SecondStep step, Instant since) {
        this(person, step, since, null);
    }

    /// Whether the password of that hash is the one that they gave. A moment would not tell: one that is being changed
    /// holds until the change is certain.
    ///
    /// @param passwordHash null for who has none
    /// @return true for who came by a link or by a provider, too
    public boolean gave(@Nullable String passwordHash) {
        return password == null || passwordHash != null && password.equals(PasswordSignIn.fingerprint(passwordHash));
    }
}
