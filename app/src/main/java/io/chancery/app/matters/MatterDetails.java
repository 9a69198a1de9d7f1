package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.LegalEntityId;
import io.chancery.app.firm.OfficeId;
import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.CodeSet;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the firm keeps about a matter.
///
/// @param clientMatterRef the client's own number for it (CLIENT_MATTER_ID), or empty
/// @param responsible who answers for the matter and its bills
/// @param codes the set of task codes its lines carry, null where the client asks for none
/// @param entity who issues its invoices
public record MatterDetails(
        ClientId client,
        MatterNumber number,
        String name,
        String clientMatterRef,
        @Nullable TimekeeperId responsible,
        @Nullable CodeSet codes,
        LegalEntityId entity,
        OfficeId office,
        LocalDate openedOn)
        implements Serializable {

    /// As long as MATTER_NAME of LEDES 98BI.
    public static final int NAME_MAX = 255;

    public static final int CLIENT_MATTER_REF_MAX = 20;

    public MatterDetails {
        name = Words.line("A matter's name", name, Limit.required(NAME_MAX));
        clientMatterRef =
                Words.line("The client's matter reference", clientMatterRef, Limit.optional(CLIENT_MATTER_REF_MAX));
        if (codes != null && !codes.isTasks()) {
            throw new IllegalArgumentException("A matter's lines carry task codes, not %s".formatted(codes));
        }
    }
}
