package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// The firm wants its people to come in by its own OpenID provider.
public final class OnlyByProvider extends Refusal {

    OnlyByProvider() {
        super("people.only-by-provider");
    }
}
