package io.chancery.app.documents;

import io.chancery.infra.documents.Objection;
import io.chancery.infra.errors.Refusal;

/// What a program sent waits for a person to release it.
public final class DocumentHeldBack extends Refusal {

    public DocumentHeldBack(Objection objection, String detail) {
        super("documents.held-back", objection.name(), detail);
    }
}
