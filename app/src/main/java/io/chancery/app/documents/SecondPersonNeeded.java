package io.chancery.app.documents;

import io.chancery.infra.errors.Refusal;

/// Whoever sent a file does not release it: two people answer for what may be dangerous.
public final class SecondPersonNeeded extends Refusal {

    SecondPersonNeeded(String name) {
        super("documents.second-person", name);
    }
}
