package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An issued document with everything that sums need, by ids.
///
/// @param corrects the invoice that a credit note takes back
/// @param correctedBy the credit note that took this invoice back
public record InvoiceEntry(
        InvoiceId id,
        DocumentKind kind,
        String number,
        MatterId matter,
        ClientId client,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money net,
        Money tax,
        Money total,
        @Nullable InvoiceId corrects,
        @Nullable InvoiceId correctedBy) {}
