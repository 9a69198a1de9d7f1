package io.chancery.app.opening;

import io.chancery.control.orders.OrderInHand;
import io.chancery.control.orders.OrderKind;
import io.chancery.control.orders.OrderStep;
import java.util.function.Consumer;

/// A step by its place, its name and what it does.
record Step(OrderKind kind, int ordinal, String name, Consumer<OrderInHand> work) implements OrderStep {

    @Override
    public void run(OrderInHand order) {
        work.accept(order);
    }
}
