package io.chancery.control.orders;

import io.chancery.infra.errors.Refusal;

/// The order shut the firm and is what opens it again: it is retried until it does.
public final class FirmIsShut extends Refusal {

    FirmIsShut() {
        super("orders.firm-is-shut");
    }
}
