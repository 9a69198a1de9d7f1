package io.chancery.app.invoicing;

import io.chancery.infra.errors.Refusal;

/// A credit note takes an invoice back; what is billed anew is a new invoice.
public final class CreditNoteIsFinal extends Refusal {

    CreditNoteIsFinal(String number) {
        super("invoicing.credit-note-is-final", number);
    }
}
