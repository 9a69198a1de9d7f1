package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.paper.InvoicePaper;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An issued document as the screen reads it.
///
/// @param paper what it says
/// @param corrects the invoice that this credit note takes back
/// @param correctedBy the credit note that took this invoice back
public record InvoiceSheet(
        InvoiceId id,
        DocumentKind kind,
        MatterId matter,
        ClientId client,
        InvoicePaper paper,
        List<InvoiceFileStatus> files,
        @Nullable Related corrects,
        @Nullable Related correctedBy)
        implements Serializable {

    /// The other document of a correction.
    public record Related(InvoiceId id, String number) implements Serializable {}

    public InvoiceSheet {
        files = List.copyOf(files);
    }
}
