package io.chancery.app.invoicing;

import java.io.Serializable;

/// How far a file of an invoice is.
///
/// @param problem why it is refused or was not made yet; empty otherwise
/// @param sha256 of a ready file; empty otherwise
public record InvoiceFileStatus(InvoiceFileKind kind, State state, String problem, String sha256)
        implements Serializable {

    /// Announced with the invoice as subject when one of its files was made, refused, or could not be made yet.
    public static final String CHANGED = "invoice.file-changed";

    public enum State {
        /// Being made, or to be tried again.
        PENDING,
        READY,
        /// The format cannot say what the invoice says.
        REFUSED
    }
}
