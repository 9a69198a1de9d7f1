package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// The matter has the same content under the same name already.
public final class SameDocumentThere extends Refusal {

    SameDocumentThere(String name) {
        super("documents.same-there", name);
    }
}
