package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// The documents of a matter are kept until it has been closed for as long as the firm keeps them.
public final class NotDueYet extends Refusal {

    NotDueYet() {
        super("documents.not-due-yet");
    }
}
