package io.chancery.app.firm;

import io.chancery.infra.persistence.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place of work of one legal entity.
@Entity
class Office {

    @Id
    private UUID id = Ids.next();

    private UUID entity = id;
    private String name = "";

    @Embedded
    private PostalAddress address = PostalAddress.in("");

    private String timeZone = "";
    private @Nullable Instant archivedAt;

    @Version
    private int version;

    protected Office() {}

    Office(LegalEntityId entity, OfficeDetails details) {
        this.entity = entity.value();
        become(details);
    }

    final void become(OfficeDetails details) {
        name = details.name();
        address = details.address();
        timeZone = details.zone().getId();
    }

    OfficeSheet sheet() {
        return new OfficeSheet(
                new OfficeId(id),
                new LegalEntityId(entity),
                new OfficeDetails(name, address, ZoneId.of(timeZone)),
                version);
    }

    UUID id() {
        return id;
    }

    Map<String, Object> facts() {
        return Map.of("name", name, "address", String.join(", ", address.lines()), "timeZone", timeZone);
    }
}
