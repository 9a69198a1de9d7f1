package io.chancery.app.people;

import io.chancery.control.tenants.FirmCounters;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SignInAccounts;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.infra.web.signin.Standing;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers the sign-in form and every later request: who this is, and whether they are still welcome.
@Service
@Transactional(readOnly = true)
class PeopleAtTheDoor implements SignInAccounts, Standing {

    private final Persons persons;
    private final Principals principals;
    private final SignInRows signIns;
    private final PasswordDoor passwordDoor;
    private final FirmCounters counters;
    private final AuditTrail audit;
    private final ObjectProvider<GuestStanding> guests;
    private final Clock clock;

    PeopleAtTheDoor(
            Persons persons,
            Principals principals,
            SignInRows signIns,
            PasswordDoor passwordDoor,
            FirmCounters counters,
            AuditTrail audit,
            ObjectProvider<GuestStanding> guests,
            Clock clock) {
        this.persons = persons;
        this.principals = principals;
        this.signIns = signIns;
        this.passwordDoor = passwordDoor;
        this.counters = counters;
        this.audit = audit;
        this.guests = guests;
        this.clock = clock;
    }

    /// Somebody who must come in by the firm's provider is nobody here, like one without a password.
    @Override
    public Optional<SignInAccount> find(String email) {
        return persons.findActive(email).filter(passwordDoor::isOpenTo).map(person -> {
            var hash = person.passwordHash();
            return hash == null ? null : new SignInAccount(principals.of(person), hash);
        });
    }

    /// A person of another firm is nobody here, whatever their session says.
    @Override
    public Optional<SignedInPerson> now(KnownPerson known) {
        var tenant = TenantContext.require();
        if (!(known instanceof SignedInPerson person) || !person.tenant().equals(tenant)) {
            return Optional.empty();
        }
        counters.active(tenant);
        return persons.findActive(person.id().value()).map(principals::of);
    }

    @Override
    public Optional<? extends KnownPerson> now(KnownPerson known, @Nullable SignInId signIn) {
        if (known instanceof SupportGuest guest) {
            return guest.person().tenant().equals(TenantContext.require())
                    ? guests.stream().findFirst().flatMap(standing -> standing.now(guest))
                    : Optional.empty();
        }
        return now(known).filter(person -> signIn != null && signIns.isOpen(signIn, person.id()));
    }

    @EventListener
    @Transactional
    public void onSignedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            persons.signedIn(person.id().value(), clock.instant());
            Actors.runAs(
                    new Actor(person.uuid(), person.name(), Actors.address()),
                    () -> audit.record("people.signed-in", "person", person.uuid(), AuditDetails.of(person.name())));
            counters.active(person.tenant());
        }
    }
}
