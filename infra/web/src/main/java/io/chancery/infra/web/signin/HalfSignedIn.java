package io.chancery.infra.web.signin;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who gave their password and owes a second step. It lives in the session and not in the security context,
/// so it opens nothing.
///
/// @param person as they were when they gave their password; ask for them anew before they are let in
/// @param since when they gave it
/// @param password the fingerprint of the one that they gave; null for who came by a link that set it
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
    /// @return true for who came by a link, too
    public boolean gave(String passwordHash) {
        return password == null || password.equals(PasswordSignIn.fingerprint(passwordHash));
    }
}
