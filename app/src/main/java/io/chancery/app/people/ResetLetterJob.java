package io.chancery.app.people;

import io.chancery.infra.audit.Actor;
import io.chancery.infra.jobs.ShortJob;
import io.chancery.infra.web.signin.Actors;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks whether anybody who can sign in has the address, and writes to them. All of it happens in one transaction with
/// the taking of the request: a node that dies has done nothing.
@Component
class ResetLetterJob implements ShortJob {

    static final String KIND = "people.reset-letter";

    static final Duration LINK_VALID = Duration.ofHours(1);

    /// Whoever asks again at once has a letter on its way: ten clicks are no reason for ten letters.
    static final Duration SAME_LETTER = Duration.ofMinutes(5);

    private final ResetRequests requests;
    private final Persons persons;
    private final SignInLinks links;
    private final SignInLetters letters;
    private final PasswordDoor passwordDoor;
    private final PersonAudit audit;
    private final TransactionOperations transactions;

    ResetLetterJob(
            ResetRequests requests,
            Persons persons,
            SignInLinks links,
            SignInLetters letters,
            PasswordDoor passwordDoor,
            PersonAudit audit,
            TransactionOperations transactions) {
        this.requests = requests;
        this.persons = persons;
        this.links = links;
        this.letters = letters;
        this.passwordDoor = passwordDoor;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, String payload) {
        var id = UUID.fromString(subject);
        transactions.executeWithoutResult(_ -> requests.take(id)
                .ifPresent(request -> persons.findActive(request.email())
                        .filter(passwordDoor::isOpenTo)
                        .ifPresent(person -> write(person, request.address()))));
    }

    private void write(Person person, String address) {
        if (links.worksFor(person.id(), SignInLinks.Purpose.RESET, LINK_VALID.minus(SAME_LETTER))) {
            return;
        }
        letters.resetLink(person, links.issue(person.id(), SignInLinks.Purpose.RESET, LINK_VALID));
        var nobody = new Actor(null, Actor.SYSTEM.name(), address.isEmpty() ? null : address);
        Actors.runAs(nobody, () -> audit.record("asked-reset", person, null));
    }
}
