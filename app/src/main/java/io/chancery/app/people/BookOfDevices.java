package io.chancery.app.people;

import io.chancery.infra.web.signin.DeviceBook;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Knows the browsers of the firm's people again, and tells them when one is new. Somebody's first says nothing: they
/// sit there.
@Component
@Transactional
class BookOfDevices implements DeviceBook {

    private final DeviceTable devices;
    private final Persons persons;
    private final SecurityCounts counts;
    private final SignInLetters letters;

    BookOfDevices(DeviceTable devices, Persons persons, SecurityCounts counts, SignInLetters letters) {
        this.devices = devices;
        this.persons = persons;
        this.counts = counts;
        this.letters = letters;
    }

    @Override
    public void met(KnownPerson person, OneTimeToken secret, Visitor visitor) {
        var owner = persons.require(new PersonId(person.uuid()));
        boolean hasOthers = devices.knowsAnyOf(owner.id());
        if (devices.meet(owner.id(), secret, visitor) && hasOthers) {
            counts.add(SecurityEvent.NEW_DEVICE, 1);
            letters.newDevice(owner, visitor);
        }
    }
}
