package io.chancery.app.invoicing;

/// A file of an invoice as it is sent, byte for byte what its hash was taken of.
public record InvoiceFile(String name, String mediaType, byte[] content, String sha256) {}
