package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// A firm that takes no kind of file takes no documents at all.
public final class NothingIsTaken extends Refusal {

    NothingIsTaken() {
        super("documents.nothing-taken");
    }
}
