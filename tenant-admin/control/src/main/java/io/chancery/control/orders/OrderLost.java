package io.chancery.control.orders;

/// Another node has taken the order over; whoever held it stops at once and writes nothing more.
public final class OrderLost extends RuntimeException {

    OrderLost(OrderId order, long token) {
        super("Order %s was taken over: token %d is not the current one. The node that holds it goes on."
                .formatted(order, token));
    }
}
