package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// Somebody released or discarded the file before.
public final class DecidedAlready extends Refusal {

    DecidedAlready(String name, String decidedBy) {
        super("documents.decided", name, decidedBy);
    }
}
