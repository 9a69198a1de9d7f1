package io.chancery.infra.web.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says whether somebody who signed in earlier is still welcome, and what they may do by now.
@FunctionalInterface
public interface Standing {

    /// The person as they are now; empty when their sessions have to end. Asked at most every few seconds per person.
    Optional<? extends KnownPerson> now(KnownPerson person);

    /// The same for one sign-in of theirs, which may have ended while others go on. Whoever keeps a [SignInBook] asks
    /// it here.
    ///
    /// @param signIn null when the session goes back to none
    default Optional<? extends KnownPerson> now(KnownPerson person, @Nullable SignInId signIn) {
        return now(person);
    }
}
