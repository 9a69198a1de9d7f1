package io.chancery.app.people;

import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.factors.Enrolment;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.SecondSteps;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second step of those who gave their password: a code, or setting up a factor where the firm wants one. Nobody is
/// signed in yet, so every verb takes who stands at the threshold and looks at them anew.
@Service
@PreAuthorize("permitAll()")
@Transactional
public class FactorAtTheDoor implements SecondSteps {

    private final Persons persons;
    private final Principals principals;
    private final FactorTable factors;
    private final FactorCheck check;

    FactorAtTheDoor(Persons persons, Principals principals, FactorTable factors, FactorCheck check) {
        this.persons = persons;
        this.principals = principals;
        this.factors = factors;
        this.check = check;
    }

    /// @param person as they may come in now
    /// @param codes recovery codes, seen this once
    public record Enrolled(SignedInPerson person, List<String> codes) {}

    @Override
    @Transactional(readOnly = true)
    public SecondStep owedBy(KnownPerson known) {
        return personOf(known).map(this::owed).orElse(SecondStep.NONE);
    }

    /// @throws SignInAgain when they have a factor meanwhile, or need none any more
    public Enrolment begin(HalfSignedIn half) {
        return check.begin(require(half, SecondStep.ENROLMENT));
    }

    /// @throws WrongCode when their application does not have the secret
    /// @throws SignInAgain when they have a factor meanwhile
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    public Enrolled confirm(HalfSignedIn half, String code) {
        var person = require(half, SecondStep.ENROLMENT);
        var codes = Actors.callAs(person.asActor(), () -> check.confirm(person, code));
        return new Enrolled(principals.of(person), codes);
    }

    /// @throws WrongCode when it is wrong, or was used before
    /// @throws SignInAgain when their factor was taken away meanwhile
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    public SignedInPerson enter(HalfSignedIn half, String code) {
        var person = require(half, SecondStep.CODE);
        Actors.runAs(person.asActor(), () -> check.requireCode(person, code));
        return principals.of(person);
    }

    private SecondStep owed(Person person) {
        if (factors.isConfirmed(person.id())) {
            return SecondStep.CODE;
        }
        return factors.policy().binds(person.roles()) ? SecondStep.ENROLMENT : SecondStep.NONE;
    }

    private Person require(HalfSignedIn half, SecondStep step) {
        return personOf(half.person())
                .filter(person -> person.hasHadThisPasswordSince(half.since()))
                .filter(person -> half.step() == step && owed(person) == step)
                .orElseThrow(SignInAgain::new);
    }

    /// A person of another firm is nobody here, and so is one who was disabled meanwhile.
    private Optional<Person> personOf(KnownPerson known) {
        return Optional.of(known)
                .filter(SignedInPerson.class::isInstance)
                .map(SignedInPerson.class::cast)
                .filter(person -> person.tenant().equals(TenantContext.require()))
                .flatMap(person -> persons.findActive(person.id().value()));
    }
}
