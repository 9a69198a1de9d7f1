package io.chancery.app.people;

import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.OneTimeToken;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a new person in by their link. Whoever has the link is taken for the person; nothing else is asked.
@Service
@PreAuthorize("permitAll()")
@Transactional
public class Welcome {

    private final Persons persons;
    private final SignInLinks links;
    private final Commands commands;
    private final Passwords passwords;
    private final PasswordDoor passwordDoor;
    private final Principals principals;
    private final PersonAudit audit;
    private final ApplicationEventPublisher events;

    Welcome(
            Persons persons,
            SignInLinks links,
            Commands commands,
            Passwords passwords,
            PasswordDoor passwordDoor,
            Principals principals,
            PersonAudit audit,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.links = links;
        this.commands = commands;
        this.passwords = passwords;
        this.passwordDoor = passwordDoor;
        this.principals = principals;
        this.audit = audit;
        this.events = events;
    }

    /// Whom the link is for, while it works.
    @Transactional(readOnly = true)
    public Optional<WelcomeSheet> open(String secret) {
        return Optional.of(secret)
                .filter(OneTimeToken::looksLikeOne)
                .flatMap(token -> links.find(new OneTimeToken(token), SignInLinks.Purpose.WELCOME))
                .flatMap(id -> persons.findById(id.value()))
                .map(person -> new WelcomeSheet(person.name(), person.email()));
    }

    /// Sets the name and the first password, and uses the link up.
    ///
    /// @throws LinkIsUsedUp when the link does not work any more
    /// @throws OnlyByProvider when the firm wants them to come in by its provider
    /// @throws PasswordIsTooShort and its like when the password would be guessed; the link goes on working then
    public SignedInPerson accept(CommandId command, String secret, String name, String password) {
        if (!OneTimeToken.looksLikeOne(secret)) {
            throw new LinkIsUsedUp();
        }
        var token = new OneTimeToken(secret);
        var id = commands.once(command, () -> enter(token, name, password));
        return persons.findById(id).map(principals::of).orElseThrow(LinkIsUsedUp::new);
    }

    private UUID enter(OneTimeToken token, String name, String password) {
        var person = links.use(token, SignInLinks.Purpose.WELCOME)
                .flatMap(id -> persons.findById(id.value()))
                .filter(found -> found.state() == PersonState.INVITED)
                .orElseThrow(LinkIsUsedUp::new);
        passwordDoor.requireOpenTo(person);
        var before = PersonAudit.facts(person);
        passwords.set(person, name, password);
        person.rename(name);
        Actors.runAs(person.asActor(), () -> audit.record("welcomed", person, before, null));
        persons.flush();
        events.publishEvent(new PeopleChanged(TenantContext.require(), persons.countWhoCanSignIn()));
        return person.id().value();
    }
}
