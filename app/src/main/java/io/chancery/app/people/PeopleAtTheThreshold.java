package io.chancery.app.people;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.DeviceCookie;
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
    private final DeviceTable devices;

    PeopleAtTheThreshold(Persons persons, FactorTable factors, DeviceTable devices) {
        this.persons = persons;
        this.factors = factors;
        this.devices = devices;
    }

    SecondStep owedBy(KnownPerson known) {
        return personOf(known).map(this::owedHere).orElse(SecondStep.NONE);
    }

    /// Whether they would owe a code anywhere else than at this browser.
    boolean isForgivenTo(KnownPerson known) {
        return personOf(known)
                .filter(person -> owed(person) == SecondStep.CODE && isAtRememberedDevice(person))
                .isPresent();
    }

    private SecondStep owedHere(Person person) {
        var step = owed(person);
        return step == SecondStep.CODE && isAtRememberedDevice(person) ? SecondStep.NONE : step;
    }

    private boolean isAtRememberedDevice(Person person) {
        return DeviceCookie.current()
                .filter(secret -> devices.isRemembered(person.id(), secret))
                .isPresent();
    }

    /// @throws SignInAgain when they do not owe that step any more, or gave a password that does not hold any more
    Person require(HalfSignedIn half, SecondStep step) {
        return personOf(half.person())
                .filter(person -> person.hasHadThisPasswordSince(half.since()) && half.gave(person.passwordHash()))
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
