package io.chancery.app.people;

import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.Actors;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets in whom the firm's OpenID provider vouches for. Whoever asks has checked that it does.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleOfProvider {

    private final Persons persons;
    private final Principals principals;
    private final SignInLinks links;
    private final SignInRows signIns;
    private final PersonAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleOfProvider(
            Persons persons,
            Principals principals,
            SignInLinks links,
            SignInRows signIns,
            PersonAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.principals = principals;
        this.links = links;
        this.signIns = signIns;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody of this address, whether or not they may come in.
    public Optional<PersonId> find(EmailAddress email) {
        return persons.findByEmail(email.value()).map(Person::id);
    }

    /// Somebody new, with one role.
    public PersonId join(EmailAddress email, String name, FirmRole role) {
        var person = new Person(email, name, EnumSet.of(role), clock.instant());
        person.join(clock.instant());
        persons.save(person);
        persons.flush();
        Actors.runAs(person.asActor(), () -> audit.record("joined-by-provider", person, Map.of(), null));
        changed();
        return person.id();
    }

    /// As they may come in now; whoever was invited has come in by it, and their link is used up. Empty for somebody
    /// who is disabled.
    public Optional<SignedInPerson> letIn(PersonId id) {
        var person = persons.require(id);
        if (person.state() == PersonState.INVITED) {
            var before = PersonAudit.facts(person);
            person.join(clock.instant());
            links.revoke(id);
            persons.flush();
            Actors.runAs(person.asActor(), () -> audit.record("joined-by-provider", person, before, null));
            changed();
        }
        return persons.findActive(id.value()).map(principals::of);
    }

    /// Whether somebody can come in with a password, and let others in: what a firm needs once everybody else must come
    /// in by the provider.
    public boolean isAdminWithPassword(PersonId id) {
        return persons.findActive(id.value())
                .filter(person -> person.isAdmin() && person.passwordHash() != null)
                .isPresent();
    }

    /// @throws NoSuchPerson when the firm does not have them
    public boolean isAdmin(PersonId id) {
        return persons.require(id).isAdmin();
    }

    /// As colleagues call them.
    public String nameOf(PersonId id) {
        return persons.require(id).name();
    }

    /// Whoever came in by that session of the provider's is outside within seconds, on every node.
    ///
    /// @throws IllegalArgumentException without a session: that would be everybody
    public void signOut(String session, Instant before) {
        if (session.isEmpty()) {
            throw new IllegalArgumentException("Whoever signed out has a session or a name");
        }
        end(null, session, before);
    }

    /// This person's sign-ins by that session of the provider's are over within seconds, on every node; all of them
    /// that came by the provider when it names none.
    ///
    /// @param before when they signed out there; what began later goes on
    public void signOut(PersonId person, String session, Instant before) {
        end(person, session, before);
    }

    private void end(@Nullable PersonId person, String session, Instant before) {
        signIns.endOfProvider(person, session, before)
                .forEach((whose, ended) -> audit.ended(persons.require(whose), ended));
    }

    private void changed() {
        events.publishEvent(new PeopleChanged(TenantContext.require(), persons.countWhoCanSignIn()));
    }
}
