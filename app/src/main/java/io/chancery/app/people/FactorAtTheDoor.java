package io.chancery.app.people;

import io.chancery.infra.web.factors.Enrolment;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.SecondSteps;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second step of those who gave their password: a code, or setting up a factor where the firm wants one. Nobody is
/// signed in yet, so every verb takes who stands at the threshold and looks at them anew.
@Service
@PreAuthorize("permitAll()")
@Transactional
public class FactorAtTheDoor implements SecondSteps {

    private final PeopleAtTheThreshold threshold;
    private final Principals principals;
    private final FactorTable factors;
    private final PasskeyTable passkeys;
    private final FactorCheck check;

    FactorAtTheDoor(
            PeopleAtTheThreshold threshold,
            Principals principals,
            FactorTable factors,
            PasskeyTable passkeys,
            FactorCheck check) {
        this.threshold = threshold;
        this.principals = principals;
        this.factors = factors;
        this.passkeys = passkeys;
        this.check = check;
    }

    /// By what somebody may take the second step; a recovery code always does.
    ///
    /// @param rememberedDays for how long their browser can be asked for none afterwards; 0 when it cannot
    public record Ways(boolean application, boolean passkey, int rememberedDays) {}

    /// @param person as they may come in now
    /// @param codes recovery codes, seen this once
    public record Enrolled(SignedInPerson person, List<String> codes) {}

    @Override
    @Transactional(readOnly = true)
    public SecondStep owedBy(KnownPerson known) {
        return threshold.owedBy(known);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isForgivenTo(KnownPerson known) {
        return threshold.isForgivenTo(known);
    }

    /// @throws SignInAgain when their factors were taken away meanwhile
    @Transactional(readOnly = true)
    public Ways ways(HalfSignedIn half) {
        var person = threshold.require(half, SecondStep.CODE).id();
        return new Ways(factors.isConfirmed(person), !passkeys.of(person).isEmpty(), factors.rememberedDays());
    }

    /// @throws SignInAgain when they have a factor meanwhile, or need none any more
    public Enrolment begin(HalfSignedIn half) {
        return check.begin(threshold.require(half, SecondStep.ENROLMENT));
    }

    /// @throws WrongCode when their application does not have the secret
    /// @throws SignInAgain when they have a factor meanwhile
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    public Enrolled confirm(HalfSignedIn half, String code) {
        var person = threshold.require(half, SecondStep.ENROLMENT);
        var codes = Actors.callAs(person.asActor(), () -> check.confirm(person, code));
        return new Enrolled(principals.of(person), codes);
    }

    /// @throws WrongCode when it is wrong, or was used before
    /// @throws SignInAgain when their factor was taken away meanwhile
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    public SignedInPerson enter(HalfSignedIn half, String code) {
        var person = threshold.require(half, SecondStep.CODE);
        Actors.runAs(person.asActor(), () -> check.requireCode(person, code));
        return principals.of(person);
    }
}
