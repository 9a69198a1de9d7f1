package io.chancery.app.matters.ui;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.LegalEntityId;
import io.chancery.app.firm.OfficeId;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.matters.MatterSheet;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.CodeSet;
import io.chancery.infra.commands.CommandId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matter while it is being typed. What must be there and is not yet is null.
class MatterEntries implements Serializable {

    /// Made with the form and kept in its draft, so that a form sent twice opens one matter.
    UUID command = CommandId.next().value();

    /// The version that was read; 0 for a new matter.
    int version;

    @Nullable
    UUID client;

    String number = "";
    String name = "";
    String clientMatterRef = "";

    @Nullable
    UUID responsible;

    @Nullable
    CodeSet codes;

    @Nullable
    UUID entity;

    @Nullable
    UUID office;

    @Nullable
    LocalDate openedOn;

    boolean restricted;
    Set<UUID> named = Set.of();

    static MatterEntries of(MatterSheet matter) {
        var details = matter.details();
        var responsible = details.responsible();
        var entries = new MatterEntries();
        entries.version = matter.version();
        entries.client = details.client().value();
        entries.number = details.number().value();
        entries.name = details.name();
        entries.clientMatterRef = details.clientMatterRef();
        entries.responsible = responsible == null ? null : responsible.value();
        entries.codes = details.codes();
        entries.entity = details.entity().value();
        entries.office = details.office().value();
        entries.openedOn = details.openedOn();
        return entries;
    }

    MatterDetails details() {
        return new MatterDetails(
                new ClientId(Objects.requireNonNull(client, "client")),
                new MatterNumber(number),
                name,
                clientMatterRef,
                responsible == null ? null : new TimekeeperId(responsible),
                codes,
                new LegalEntityId(Objects.requireNonNull(entity, "entity")),
                new OfficeId(Objects.requireNonNull(office, "office")),
                Objects.requireNonNull(openedOn, "openedOn"));
    }

    MatterAccess access() {
        return restricted ? new MatterAccess.Only(named) : new MatterAccess.Everyone();
    }
}
