package io.chancery.app.invoicing;

/// An invoice or credit note was issued; its files can be made when the transaction has ended.
public record InvoiceIssued(InvoiceId id, DocumentKind kind) {}
