package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// Whoever asked for the work has been disabled since; it is not done in their name.
public final class CannotSignInAnyMore extends Refusal {

    CannotSignInAnyMore() {
        super("people.cannot-sign-in-any-more");
    }
}
