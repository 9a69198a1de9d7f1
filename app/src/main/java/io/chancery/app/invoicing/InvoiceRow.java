package io.chancery.app.invoicing;

import io.chancery.app.money.Money;
import java.io.Serializable;
import java.time.LocalDate;

/// An invoice or credit note in the list.
///
/// @param corrected whether a credit note has taken it back
public record InvoiceRow(
        InvoiceId id,
        DocumentKind kind,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        String matter,
        String client,
        Money total,
        boolean corrected)
        implements Serializable {}
