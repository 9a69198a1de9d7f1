package io.chancery.app.people;

import io.chancery.infra.web.signin.DeviceCookie;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which browsers of theirs are asked for no second step, for themselves. What is forgotten twice is forgotten once.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class OwnDevices {

    private final Persons persons;
    private final DeviceTable devices;
    private final FactorTable factors;
    private final PersonAudit audit;

    OwnDevices(Persons persons, DeviceTable devices, FactorTable factors, PersonAudit audit) {
        this.persons = persons;
        this.devices = devices;
        this.factors = factors;
        this.audit = audit;
    }

    /// The last chosen first.
    @Transactional(readOnly = true)
    public List<DeviceRow> remembered() {
        return devices.remembered(CurrentPerson.require().id());
    }

    /// The browser of this request, on which they have just taken the second step, is asked for none as long as the
    /// firm allows it. It gets a new secret: whoever planted the old one there does not come in by it.
    public void remember() {
        var before = DeviceCookie.current().orElse(null);
        if (before == null || factors.rememberedDays() == 0) {
            return;
        }
        var own = own();
        var secret = DeviceCookie.renew();
        devices.renew(before, secret);
        devices.remember(own.id(), secret);
        audit.record("device-remembered", own, null);
    }

    /// It is asked again from its next sign-in on.
    public void forget(DeviceId id) {
        var own = own();
        if (devices.forget(own.id(), id)) {
            audit.record("device-forgotten", own, null);
        }
    }

    private Person own() {
        return persons.require(CurrentPerson.require().id());
    }
}
