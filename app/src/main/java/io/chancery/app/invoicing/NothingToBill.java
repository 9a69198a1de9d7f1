package io.chancery.app.invoicing;

import io.chancery.infra.errors.Refusal;

/// A matter without unbilled work has nothing to put on an invoice.
public final class NothingToBill extends Refusal {

    NothingToBill() {
        super("invoicing.nothing-to-bill");
    }
}
