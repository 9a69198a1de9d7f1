package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// A cost has the document as its receipt, so it stays on the cost's matter.
public final class DocumentIsReceipt extends Refusal {

    DocumentIsReceipt(String name) {
        super("documents.is-receipt", name);
    }
}
