package io.chancery.app.api;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.LegalEntityId;
import io.chancery.app.firm.OfficeId;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.matters.MatterSheet;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.CodeSet;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A matter as programs read it; restricted ones they never see.
///
/// @param clientReference what the client calls it, or empty
/// @param taskCodes the set of codes that its lines carry; null where the client asks for none
record MatterJson(
        UUID id,
        String number,
        String name,
        UUID client,
        String clientReference,
        @Nullable UUID responsible,
        @Nullable CodeSet taskCodes,
        UUID legalEntity,
        UUID office,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /// A matter as programs write it.
    ///
    /// @param number one that follows the client's last where it is left out
    /// @param legalEntity the firm's first where it is left out, and so is the office
    record Body(
            @Nullable String number,
            @Nullable String name,
            @Nullable UUID client,
            @Nullable String clientReference,
            @Nullable UUID responsible,
            @Nullable CodeSet taskCodes,
            @Nullable UUID legalEntity,
            @Nullable UUID office,
            @Nullable LocalDate openedOn) {

        /// @param nextNumber of a client's matters
        MatterDetails details(
                Function<ClientId, MatterNumber> nextNumber, LegalEntityId usualEntity, OfficeId usualOffice) {
            var forClient = new ClientId(Fields.required("client", client));
            var named = Fields.required("name", name);
            var opened = Fields.required("openedOn", openedOn);
            return Fields.valid(() -> new MatterDetails(
                    forClient,
                    number == null ? nextNumber.apply(forClient) : new MatterNumber(number),
                    named,
                    Fields.orEmpty(clientReference),
                    responsible == null ? null : new TimekeeperId(responsible),
                    taskCodes,
                    legalEntity == null ? usualEntity : new LegalEntityId(legalEntity),
                    office == null ? usualOffice : new OfficeId(office),
                    opened));
        }
    }

    static MatterJson of(MatterSheet matter) {
        var details = matter.details();
        var responsible = details.responsible();
        return new MatterJson(
                matter.id().value(),
                details.number().value(),
                details.name(),
                details.client().value(),
                details.clientMatterRef(),
                responsible == null ? null : responsible.value(),
                details.codes(),
                details.entity().value(),
                details.office().value(),
                details.openedOn(),
                matter.closedOn());
    }
}
