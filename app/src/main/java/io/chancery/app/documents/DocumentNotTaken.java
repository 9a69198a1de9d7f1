package io.chancery.app.documents;

import io.chancery.infra.documents.Objection;
import io.chancery.infra.errors.Refusal;

/// What a program sent is not taken. People are told in the box they dropped it into.
public final class DocumentNotTaken extends Refusal {

    public DocumentNotTaken(Objection objection, String detail) {
        super("documents.not-taken", objection.name(), detail);
    }
}
