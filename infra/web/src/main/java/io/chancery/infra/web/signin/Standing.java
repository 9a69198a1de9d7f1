package io.chancery.infra.web.signin;

import java.util.Optional;

/// Says whether somebody who signed in earlier is still welcome, and what they may do by now.
@FunctionalInterface
public interface Standing {

    /// The person as they are now; empty when their sessions have to end. Asked at most every few seconds per person.
    Optional<? extends KnownPerson> now(KnownPerson person);
}
