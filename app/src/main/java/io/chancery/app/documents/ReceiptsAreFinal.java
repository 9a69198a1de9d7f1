package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// The invoice has the cost and its receipts: what went out with it stays as it was.
public final class ReceiptsAreFinal extends Refusal {

    ReceiptsAreFinal() {
        super("documents.receipts-final");
    }
}
