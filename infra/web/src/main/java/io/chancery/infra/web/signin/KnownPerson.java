package io.chancery.infra.web.signin;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Whoever is signed in: a person of a firm, or an operator. It lives in the session, so it carries no password and is
/// never changed; see [Standing] for how a change of rights arrives.
public interface KnownPerson extends AuthenticatedPrincipal, Serializable {

    UUID uuid();

    /// As other people call them.
    String name();

    /// What this person may do, as views and services ask for it.
    Set<String> authorities();

    /// Whether they are nobody of the application's own, but let in for a while. Their access, whose id they carry,
    /// stands in the place of a sign-in: no book has a row of them, and their browser is none that is known again.
    default boolean isGuest() {
        return false;
    }

    @Override
    default String getName() {
        return name();
    }
}
