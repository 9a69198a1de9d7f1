package io.chancery.app.people;

import io.chancery.infra.audit.AuditLog;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.FreshFactor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What admins do with the people of their firm: let them in, say what they may do, shut them out.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional
public class PeopleAdministration {

    static final Duration LINK_VALID = Duration.ofDays(3);

    private static final int HISTORY_LENGTH = 30;

    private final Persons persons;
    private final SignInLinks links;
    private final SignInRows signIns;
    private final DeviceTable devices;
    private final Commands commands;
    private final PersonAudit audit;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleAdministration(
            Persons persons,
            SignInLinks links,
            SignInRows signIns,
            DeviceTable devices,
            Commands commands,
            PersonAudit audit,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.links = links;
        this.signIns = signIns;
        this.devices = devices;
        this.commands = commands;
        this.audit = audit;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /// @throws NoSuchPerson when the firm does not have them
    @Transactional(readOnly = true)
    public PersonSheet open(PersonId id) {
        var person = persons.require(id);
        return new PersonSheet(
                person.id(),
                person.version(),
                new PersonDetails(person.name(), new EmailAddress(person.email()), person.roles()),
                person.state(),
                person.signedInAt(),
                log.forSubject(id.value(), HISTORY_LENGTH));
    }

    /// @throws EmailIsTaken when somebody has this address, disabled or not
    /// @throws PersonNeedsRole without a role
    public Invitation invite(CommandId command, PersonDetails details) {
        var id = commands.once(command, () -> {
            if (persons.existsByEmail(details.email().value())) {
                throw new EmailIsTaken(details.email().value());
            }
            var person = persons.save(new Person(details.email(), details.name(), details.roles(), clock.instant()));
            audit.record("invited", person, Map.of(), null);
            return person.id().value();
        });
        return link(new PersonId(id));
    }

    /// A new link for somebody who has lost theirs before they used it; the old one stops working.
    ///
    /// @throws PersonIsInAlready when they have a password
    public Invitation inviteAgain(PersonId id) {
        var person = persons.require(id);
        if (person.state() != PersonState.INVITED) {
            throw new PersonIsInAlready();
        }
        audit.record("invited-again", person, null);
        return link(id);
    }

    /// @param version of the sheet that was changed
    /// @throws LastAdmin when nobody would be left to let people in
    /// @throws PersonChangedMeanwhile when somebody else saved first
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void change(CommandId command, PersonId id, int version, PersonDetails details) {
        commands.once(command, () -> {
            var person = persons.require(id);
            if (person.version() != version) {
                throw new PersonChangedMeanwhile();
            }
            if (person.isAdmin() && !details.roles().contains(FirmRole.FIRM_ADMIN)) {
                requireOtherAdmin(id);
            }
            var before = PersonAudit.facts(person);
            person.rename(details.name());
            person.give(details.roles());
            audit.record("changed", person, before, null);
            return id.value();
        });
    }

    /// Their sessions end within seconds and their links stop working.
    ///
    /// @throws LastAdmin when nobody would be left to let people in
    public void disable(CommandId command, PersonId id, @Nullable String reason) {
        commands.once(command, () -> {
            var person = persons.require(id);
            if (person.isAdmin()) {
                requireOtherAdmin(id);
            }
            links.revoke(id);
            devices.forgetAll(id);
            person.disable(clock.instant());
            audit.record("disabled", person, reason);
            audit.ended(person, signIns.endAll(id, null, SignInEnd.DISABLED));
            return changed(id);
        });
    }

    public void enable(CommandId command, PersonId id) {
        commands.once(command, () -> {
            var person = persons.require(id);
            person.enable();
            audit.record("enabled", person, null);
            return changed(id);
        });
    }

    private UUID changed(PersonId id) {
        persons.flush();
        events.publishEvent(new PeopleChanged(TenantContext.require(), persons.countWhoCanSignIn()));
        return id.value();
    }

    private Invitation link(PersonId id) {
        persons.flush();
        return Invitation.of(id, links.issue(id, SignInLinks.Purpose.WELCOME, LINK_VALID));
    }

    private void requireOtherAdmin(PersonId id) {
        persons.lockAdmins();
        if (persons.countAdminsWithout(id.value()) == 0) {
            throw new LastAdmin();
        }
    }
}
