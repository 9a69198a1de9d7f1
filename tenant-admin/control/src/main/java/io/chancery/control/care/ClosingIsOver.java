package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// The firm's closing was called off already, or the firm is being deleted.
public final class ClosingIsOver extends Refusal {

    ClosingIsOver() {
        super("care.closing-is-over");
    }
}
