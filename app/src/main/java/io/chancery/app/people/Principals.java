package io.chancery.app.people;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the person of a session from the person of the database.
@Component
class Principals {

    private final TenantDirectory directory;
    private final ObjectProvider<FirmZone> firmZone;

    Principals(TenantDirectory directory, ObjectProvider<FirmZone> firmZone) {
        this.directory = directory;
        this.firmZone = firmZone;
    }

    /// Inside a transaction of the person's firm.
    SignedInPerson of(Person person) {
        var firm = directory.require(TenantContext.require());
        return new SignedInPerson(
                person.id(),
                firm.id(),
                person.name(),
                person.email(),
                person.localeOr(firm.locale()),
                person.timeZone() == null ? ofFirm() : ZoneId.of(person.timeZone()),
                person.scheme(),
                FirmRole.permissionsOf(person.roles()));
    }

    private ZoneId ofFirm() {
        var zone = firmZone.getIfAvailable();
        return zone == null ? ZoneOffset.UTC : zone.zone();
    }
}
