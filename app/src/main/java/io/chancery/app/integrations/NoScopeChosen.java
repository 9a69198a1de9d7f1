package io.chancery.app.integrations;

import io.chancery.infra.errors.Refusal;

/// A program that may do nothing needs no way in.
public final class NoScopeChosen extends Refusal {

    NoScopeChosen() {
        super("integrations.no-scope");
    }
}
