package io.chancery.app.invoicing;

/// What becomes of the work on an invoice that is taken back.
public enum BilledWork {
    /// It is unbilled again and can stand on a new invoice.
    GIVEN_BACK,
    /// It stays billed: the client does not owe it any more.
    KEPT
}
