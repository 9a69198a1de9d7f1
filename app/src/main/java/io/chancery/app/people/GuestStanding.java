package io.chancery.app.people;

import java.util.Optional;

/// Says whether somebody of support may still look in; whoever lets them in answers.
@FunctionalInterface
public interface GuestStanding {

    /// Empty when their session has to end.
    Optional<SupportGuest> now(SupportGuest guest);
}
