package io.chancery.control.orders;

import io.chancery.infra.errors.Refusal;

/// A firm whose opening was given up would stand half made for ever: it is retried until it is open.
public final class OpeningCannotBeGivenUp extends Refusal {

    OpeningCannotBeGivenUp() {
        super("orders.opening-cannot-be-given-up");
    }
}
