package io.chancery.app.invoicing;

import io.chancery.infra.errors.Refusal;

/// A credit note says why, to the client and to the tax office.
public final class CorrectionNeedsReason extends Refusal {

    CorrectionNeedsReason() {
        super("invoicing.correction-needs-reason");
    }
}
