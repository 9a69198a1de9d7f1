package io.chancery.control.orders;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.TenantId;

/// Another order for this firm is not finished: it waits, runs, or failed and needs a person.
public final class OrderIsOpen extends Refusal {

    OrderIsOpen(TenantId tenant) {
        super("orders.order-is-open", tenant.toString());
    }
}
