package io.chancery.app.invoicing;

import io.chancery.app.lists.Snippet;
import java.io.Serializable;

/// An invoice or credit note that was found by what stands on it.
public record InvoiceFound(InvoiceRow row, Snippet snippet) implements Serializable {}
