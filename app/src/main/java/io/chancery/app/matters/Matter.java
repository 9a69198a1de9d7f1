package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.LegalEntityId;
import io.chancery.app.firm.OfficeId;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.CodeSet;
import io.chancery.infra.persistence.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One engagement for one client. Never deleted: it is closed.
@Entity
class Matter {

    @Id
    private UUID id = Ids.next();

    private UUID client = id;
    private String number = "";
    private String name = "";
    private String clientMatterRef = "";
    private @Nullable UUID responsible;

    @Enumerated(EnumType.STRING)
    private @Nullable CodeSet utbmsSet;

    private UUID entity = id;
    private UUID office = id;
    private LocalDate openedOn = LocalDate.EPOCH;
    private @Nullable LocalDate closedOn;
    private boolean restricted;

    @ElementCollection
    @CollectionTable(name = "matter_person", joinColumns = @JoinColumn(name = "matter"))
    @Column(name = "person")
    private Set<UUID> named = new HashSet<>();

    private Instant changedAt = Instant.EPOCH;

    @Version
    private int version;

    protected Matter() {}

    Matter(MatterDetails details, Instant now) {
        become(details, now);
    }

    final void become(MatterDetails details, Instant now) {
        client = details.client().value();
        number = details.number().value();
        name = details.name();
        clientMatterRef = details.clientMatterRef();
        responsible =
                details.responsible() == null ? null : details.responsible().value();
        utbmsSet = details.codes();
        entity = details.entity().value();
        office = details.office().value();
        openedOn = details.openedOn();
        changedAt = now;
    }

    void close(LocalDate day, Instant now) {
        closedOn = day;
        changedAt = now;
    }

    void reopen(Instant now) {
        closedOn = null;
        changedAt = now;
    }

    /// Nobody but these people finds the matter from now on.
    void restrictTo(Set<UUID> people, Instant now) {
        restricted = true;
        named.retainAll(people);
        named.addAll(people);
        changedAt = now;
    }

    void unrestrict(Instant now) {
        restricted = false;
        named.clear();
        changedAt = now;
    }

    MatterSheet sheet() {
        var details = new MatterDetails(
                new ClientId(client),
                new MatterNumber(number),
                name,
                clientMatterRef,
                responsible == null ? null : new TimekeeperId(responsible),
                utbmsSet,
                new LegalEntityId(entity),
                new OfficeId(office),
                openedOn);
        return new MatterSheet(new MatterId(id), details, closedOn, restricted, named, version);
    }

    UUID id() {
        return id;
    }
}
