package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// Nothing on the matter is thrown away while it is on hold.
public final class MatterIsOnHold extends Refusal {

    MatterIsOnHold(String reason) {
        super("documents.on-hold", reason);
    }
}
