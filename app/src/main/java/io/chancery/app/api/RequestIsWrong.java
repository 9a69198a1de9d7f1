package io.chancery.app.api;

import io.chancery.infra.errors.Refusal;

/// The request cannot be carried out as it was sent; nothing was written.
final class RequestIsWrong extends Refusal {

    private final Wrong wrong;

    RequestIsWrong(Wrong wrong, Object... args) {
        super(wrong.code(), args);
        this.wrong = wrong;
    }

    Wrong wrong() {
        return wrong;
    }
}
