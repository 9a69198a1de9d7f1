package io.chancery.control.orders;

import io.chancery.infra.errors.Refusal;

/// The firm is shut because it is being closed; that is called off, not resumed.
public final class FirmIsClosing extends Refusal {

    FirmIsClosing() {
        super("orders.firm-is-closing");
    }
}
