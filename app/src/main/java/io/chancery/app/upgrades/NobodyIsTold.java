package io.chancery.app.upgrades;

import io.chancery.infra.errors.Refusal;

/// Somebody has to hear of the firm's releases.
public final class NobodyIsTold extends Refusal {

    NobodyIsTold() {
        super("upgrades.nobody-is-told");
    }
}
