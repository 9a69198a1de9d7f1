package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// A firm limits its documents within what its provider lets it keep.
public final class MoreThanProvided extends Refusal {

    MoreThanProvided() {
        super("documents.more-than-provided");
    }
}
