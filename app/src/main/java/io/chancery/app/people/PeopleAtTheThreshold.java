package io.chancery.app.people;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who stands between the password and the second step, looked at anew each time.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleAtTheThreshold {

    private final Persons persons;
    private final FactorTable factors;

    PeopleAtTheThreshold(Persons persons, FactorTable factors) {
        this.persons = persons;
        this.factors = factors;
    }

    SecondStep owedBy(KnownPerson known) {
        return personOf(known).map(this::owed).orElse(SecondStep.NONE);
    }

    /// @throws SignInAgain when they do not owe that step any more, or gave a password that does not hold any more
    Person require(HalfSignedIn half, SecondStep step) {
        return personOf(half.person())
                .filter(person -> person.hasHadThisPasswordSince(half.since()))
                .filter(person -> half.step() == step && owed(person) == step)
                .orElseThrow(SignInAgain::new);
    }

    private SecondStep owed(Person person) {
        if (factors.has(person.id())) {
            return SecondStep.CODE;
        }
        return factors.policy().binds(person.roles()) ? SecondStep.ENROLMENT : SecondStep.NONE;
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
