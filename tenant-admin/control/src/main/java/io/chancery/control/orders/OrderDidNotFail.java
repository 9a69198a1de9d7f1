package io.chancery.control.orders;

import io.chancery.infra.errors.Refusal;

/// Only a failed order can be retried or given up; this one was dealt with already.
public final class OrderDidNotFail extends Refusal {

    OrderDidNotFail(OrderState found) {
        super("orders.order-did-not-fail", found.name());
    }
}
