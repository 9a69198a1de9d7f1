package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.LegalEntityId;
import io.chancery.app.matters.MatterId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of an invoice or credit note: what it is and what it says.
///
/// @param corrects the invoice that a credit note takes back
record IssuedDocument(
        InvoiceId id,
        DocumentKind kind,
        LegalEntityId entity,
        MatterId matter,
        ClientId client,
        @Nullable InvoiceId corrects,
        Frozen frozen) {

    String number() {
        return frozen.paper().number();
    }

    Optional<InvoiceId> corrected() {
        return Optional.ofNullable(corrects);
    }
}
