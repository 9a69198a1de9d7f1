package io.chancery.app.people;

import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.factors.PasskeyAnswer;
import io.chancery.infra.web.factors.PasskeyChecks;
import io.chancery.infra.web.factors.PasskeyOwner;
import io.chancery.infra.web.factors.PasskeyQuestions;
import io.chancery.infra.web.factors.RelyingParty;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.Challenges;
import io.chancery.infra.web.signin.SignInThrottle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps passkeys and looks at what they answer. Every question is asked of one browser and answered once; whoever
/// proves something by one is counted before the answer is looked at. See DD025.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyCheck {

    static final int PASSKEYS_MAX = 20;
    static final int NAME_CHARS_MAX = 60;

    private final PasskeyTable passkeys;
    private final Challenges challenges;
    private final SignInThrottle throttle;
    private final Persons persons;
    private final TenantDirectory directory;
    private final FirmAddresses addresses;

    PasskeyCheck(
            PasskeyTable passkeys,
            Challenges challenges,
            SignInThrottle throttle,
            Persons persons,
            TenantDirectory directory,
            FirmAddresses addresses) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.throttle = throttle;
        this.persons = persons;
        this.directory = directory;
        this.addresses = addresses;
    }

    /// What the browser is asked to make a passkey.
    ///
    /// @throws TooManyPasskeys when they have enough
    String toMake(Person person) {
        var known = passkeys.credentials(person.id());
        if (known.size() >= PASSKEYS_MAX) {
            throw new TooManyPasskeys();
        }
        return PasskeyQuestions.toMake(
                firm(), new PasskeyOwner(person.id().value(), person.email(), person.name()), challenges.next(), known);
    }

    /// Keeps the passkey that the browser made.
    ///
    /// @return the name that it is kept by
    /// @throws PasskeyRefused when the answer does not hold, or the passkey is kept already
    String keep(Person person, String name, String json) {
        var answer = read(json);
        var made = Optional.of(answer.challenge())
                .filter(challenges::take)
                .flatMap(challenge -> PasskeyChecks.made(firm(), challenge, answer))
                .orElseThrow(PasskeyRefused::new);
        var called = called(name);
        if (!passkeys.add(person.id(), called, made)) {
            throw new PasskeyRefused();
        }
        return called;
    }

    /// What the browser is asked to use one of theirs.
    String toUse(Person person) {
        return PasskeyQuestions.toUse(firm(), challenges.next(), passkeys.credentials(person.id()));
    }

    /// What the browser is asked to use whatever passkey it has for this firm.
    String toUse() {
        return PasskeyQuestions.toUse(firm(), challenges.next(), List.of());
    }

    /// @throws PasskeyRefused when it is none of theirs, or the answer does not hold
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    void require(Person person, String json) {
        var answer = read(json);
        throttle.admit(attempt(person));
        if (!use(answer).equals(person.id())) {
            throw new PasskeyRefused();
        }
        throttle.succeeded(attempt(person));
    }

    /// Whoever the passkey is of. The authenticator made sure that its owner sits there, and says who that is.
    ///
    /// @throws PasskeyRefused when it is nobody's here who can sign in, or the answer does not hold
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = PasskeyRefused.class)
    Person requireAnybody(String json) {
        var answer = read(json);
        var attempt = attempt("passkey " + Sha256.of(answer.credential()));
        throttle.admit(attempt);
        var person = persons.findActive(use(answer).value())
                .filter(owner -> owner.id().value().equals(answer.handle()))
                .orElseThrow(PasskeyRefused::new);
        throttle.succeeded(attempt);
        return person;
    }

    /// The question is used up, whatever the answer is worth.
    private PersonId use(PasskeyAnswer answer) {
        if (!challenges.take(answer.challenge())) {
            throw new PasskeyRefused();
        }
        var found = passkeys.find(answer.credential()).orElseThrow(PasskeyRefused::new);
        var counter = PasskeyChecks.used(firm(), answer.challenge(), found.passkey(), answer);
        if (counter.isEmpty() || !passkeys.use(found.id(), counter.getAsLong())) {
            throw new PasskeyRefused();
        }
        return found.person();
    }

    private static PasskeyAnswer read(String json) {
        return PasskeyAnswer.read(json).orElseThrow(PasskeyRefused::new);
    }

    private static String called(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A passkey's name has 1 to %d characters, was %d".formatted(NAME_CHARS_MAX, stripped.length()));
        }
        return stripped;
    }

    private RelyingParty firm() {
        var firm = directory.require(TenantContext.require());
        return new RelyingParty(firm.host(), firm.name(), addresses.urlOf(firm.host()));
    }

    /// Counted together with codes: who guesses at one has no tries left for the other.
    private static SignInThrottle.Attempt attempt(Person person) {
        return attempt("second step of " + person.id());
    }

    private static SignInThrottle.Attempt attempt(String account) {
        return new SignInThrottle.Attempt(
                TenantContext.require().toString(), account, Objects.requireNonNullElse(Actors.address(), "unknown"));
    }
}
