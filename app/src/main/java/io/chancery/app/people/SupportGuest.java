package io.chancery.app.people;

import io.chancery.infra.web.signin.KnownPerson;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/// Somebody of the provider's support, whom the firm lets look in for a while. They are no person of the firm: no
/// matter that is kept from some is open to them, and whatever they call changes nothing (see `GuestsOnlyRead`).
///
/// @param access which the firm allowed
/// @param until when it is over, if nobody ends it before
/// @param person as screens see whoever sits before them; its id is the access's, so it is nobody's of the firm
public record SupportGuest(UUID access, Instant until, SignedInPerson person) implements KnownPerson {

    /// Who looks in on this thread.
    public static Optional<SupportGuest> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SupportGuest guest
                ? Optional.of(guest)
                : Optional.empty();
    }

    /// What a guest may do: read what auditors read.
    public static Set<String> permissions() {
        return FirmRole.permissionsOf(Set.of(FirmRole.AUDITOR));
    }

    @Override
    public UUID uuid() {
        return access;
    }

    @Override
    public boolean isGuest() {
        return true;
    }

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public Set<String> authorities() {
        return person.authorities();
    }
}
