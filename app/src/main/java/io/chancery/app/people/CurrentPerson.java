package io.chancery.app.people;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is signed in on this thread, in a view or in a service.
public final class CurrentPerson {

    private CurrentPerson() {}

    /// @throws IllegalStateException where nobody is: in a job, or before the sign-in
    public static SignedInPerson require() {
        return find().orElseThrow(
                        () -> new IllegalStateException(
                                "Nobody is signed in on this thread. Guard the view or service with a permission, or pass the person in."));
    }

    public static Optional<SignedInPerson> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedInPerson person -> Optional.of(person);
            case SupportGuest guest -> Optional.of(guest.person());
            case null, default -> Optional.empty();
        };
    }
}
