package io.chancery.app.people;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which browsers of the firm's people are asked for no second step, for whoever answers for them. What is forgotten
/// twice is forgotten once.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional
public class DevicesOfPeople {

    private final Persons persons;
    private final DeviceTable devices;
    private final PersonAudit audit;

    DevicesOfPeople(Persons persons, DeviceTable devices, PersonAudit audit) {
        this.persons = persons;
        this.devices = devices;
        this.audit = audit;
    }

    /// The last chosen first.
    @Transactional(readOnly = true)
    public List<DeviceRow> remembered(PersonId person) {
        return devices.remembered(person);
    }

    /// It is asked again from its next sign-in on.
    ///
    /// @throws NoSuchPerson when the firm does not have them
    public void forget(PersonId person, DeviceId id) {
        var owner = persons.require(person);
        if (devices.forget(person, id)) {
            audit.record("device-forgotten", owner, null);
        }
    }
}
