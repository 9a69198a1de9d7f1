package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// Receipts are attached to costs of the matter that the document is on, and to nothing else.
public final class OnlyCostsHaveReceipts extends Refusal {

    OnlyCostsHaveReceipts() {
        super("documents.only-costs");
    }
}
