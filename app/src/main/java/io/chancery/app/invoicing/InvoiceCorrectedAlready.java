package io.chancery.app.invoicing;

import io.chancery.infra.errors.Refusal;

/// An invoice is taken back once; a second credit note would take back what was not billed.
public final class InvoiceCorrectedAlready extends Refusal {

    InvoiceCorrectedAlready(String number) {
        super("invoicing.corrected-already", number);
    }
}
