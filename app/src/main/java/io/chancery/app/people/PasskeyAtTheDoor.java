package io.chancery.app.people;

import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.SecondStep;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys of those who want to come in: as the second step after the password, or instead of both. Nobody is signed
/// in yet; whoever stands at the threshold is looked at anew by every verb.
@Service
@PreAuthorize("permitAll()")
@Transactional
public class PasskeyAtTheDoor {

    private final PeopleAtTheThreshold threshold;
    private final Principals principals;
    private final PasskeyCheck check;
    private final FactorCheck factors;
    private final PersonAudit audit;
    private final SignInLetters letters;
    private final SecurityCounts counts;
    private final PasswordDoor passwordDoor;

    PasskeyAtTheDoor(
            PeopleAtTheThreshold threshold,
            Principals principals,
            PasskeyCheck check,
            FactorCheck factors,
            PersonAudit audit,
            SignInLetters letters,
            SecurityCounts counts,
            PasswordDoor passwordDoor) {
        this.threshold = threshold;
        this.principals = principals;
        this.check = check;
        this.factors = factors;
        this.audit = audit;
        this.letters = letters;
        this.counts = counts;
        this.passwordDoor = passwordDoor;
    }

    /// Asks for any passkey that the browser has for this firm; it tells nothing of who has one.
    ///
    /// @return what the browser is asked, as JSON
    public String ask() {
        return check.toUse();
    }

    /// Whoever the passkey is of comes in: it stands for the password and the second step.
    ///
    /// @throws PasskeyRefused when it is nobody's who can sign in here, or does not hold; all look the same
    /// @throws OnlyByProvider when the firm wants them to come in by its provider
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    @Transactional(noRollbackFor = PasskeyRefused.class)
    public SignedInPerson enter(String answer) {
        try {
            var person = check.requireAnybody(answer);
            passwordDoor.requireOpenTo(person);
            return principals.of(person);
        } catch (PasskeyRefused refused) {
            counts.add(SecurityEvent.SIGN_IN_FAILED, 1);
            throw refused;
        }
    }

    /// @return what the browser is asked, as JSON
    /// @throws SignInAgain when their factors were taken away meanwhile
    public String ask(HalfSignedIn half) {
        return check.toUse(threshold.require(half, SecondStep.CODE));
    }

    /// @throws PasskeyRefused when it is none of theirs, or does not hold
    /// @throws SignInAgain when their factors were taken away meanwhile
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    public SignedInPerson enter(HalfSignedIn half, String answer) {
        var person = threshold.require(half, SecondStep.CODE);
        check.require(person, answer);
        return principals.of(person);
    }

    /// For those who must have a second factor and have none.
    ///
    /// @return what the browser is asked, as JSON
    /// @throws SignInAgain when they have a factor meanwhile, or need none any more
    public String begin(HalfSignedIn half) {
        return check.toMake(threshold.require(half, SecondStep.ENROLMENT));
    }

    /// @param name what it is called from now on
    /// @throws PasskeyRefused when the answer does not hold
    /// @throws SignInAgain when they have a factor meanwhile
    public FactorAtTheDoor.Enrolled confirm(HalfSignedIn half, String name, String answer) {
        var person = threshold.require(half, SecondStep.ENROLMENT);
        var codes = Actors.callAs(person.asActor(), () -> {
            var kept = check.keep(person, name, answer);
            audit.passkey("passkey-added", person, "", kept);
            letters.passkeyAdded(person, kept);
            return factors.firstCodes(person);
        });
        return new FactorAtTheDoor.Enrolled(principals.of(person), codes);
    }
}
