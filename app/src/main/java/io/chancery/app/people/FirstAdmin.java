package io.chancery.app.people;

import io.chancery.infra.people.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets the first person into a firm that is being opened. Nobody of the firm can do it yet, so no permission is asked;
/// opening a firm is what the provider was asked for.
@Service
public class FirstAdmin {

    /// The link stands in the order until somebody has seen it; a day is long enough to pass it on.
    static final Duration LINK_VALID = Duration.ofHours(24);

    private final Persons persons;
    private final SignInLinks links;
    private final PersonAudit audit;
    private final Clock clock;

    FirstAdmin(Persons persons, SignInLinks links, PersonAudit audit, Clock clock) {
        this.persons = persons;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /// Done twice, because a node died in between, it gives a new link to the same person.
    ///
    /// @return what follows the firm's address, such as `/welcome?token=…`
    /// @throws PersonIsInAlready when the first admin has come in already
    @Transactional
    public String invite(EmailAddress email, String name) {
        var admin = persons.findByEmail(email.value()).orElseGet(() -> enter(email, name));
        if (admin.state() != PersonState.INVITED) {
            throw new PersonIsInAlready();
        }
        persons.flush();
        return Invitation.of(admin.id(), links.issue(admin.id(), SignInLinks.Purpose.WELCOME, LINK_VALID))
                .path();
    }

    private Person enter(EmailAddress email, String name) {
        var admin = persons.save(new Person(email, name, EnumSet.of(FirmRole.FIRM_ADMIN), clock.instant()));
        audit.record("invited", admin, Map.of(), null);
        return admin;
    }
}
