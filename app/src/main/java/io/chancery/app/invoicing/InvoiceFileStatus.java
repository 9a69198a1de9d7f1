package io.chancery.app.invoicing;

import java.io.Serializable;

/// How far a file of an invoice is.
///
/// @param problem why it is refused or was not made yet; empty otherwise
/// @param sha256 of a ready file; empty otherwise
public record InvoiceFileStatus(InvoiceFileKind kind, State state, String problem, String sha256)
        implements Serializable {

    public enum State {
        /// Being made, or to be tried again.
        PENDING,
        READY,
        /// The format cannot say what the invoice says.
        REFUSED
    }
}
