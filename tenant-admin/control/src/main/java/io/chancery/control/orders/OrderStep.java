package io.chancery.control.orders;

import java.util.function.Consumer;

/// One step of the work on a firm; the app contributes beans. The firm is bound while it runs.
///
/// A node may die in the middle and another does the step again: a step looks at what is there and does what is
/// missing. No two nodes are in steps of one firm at the same time.
public interface OrderStep {

    OrderKind kind();

    /// Place among the steps of its kind; leave gaps.
    int ordinal();

    /// Stable name, written into the order; its text is `orders.step.<name>`.
    String name();

    /// @throws RuntimeException when it cannot be done; the order stops here until a person retries it
    void run(OrderInHand order);

    /// A step by its place, its name and what it does.
    static OrderStep of(OrderKind kind, int ordinal, String name, Consumer<OrderInHand> work) {
        record Simple(OrderKind kind, int ordinal, String name, Consumer<OrderInHand> work) implements OrderStep {

            @Override
            public void run(OrderInHand order) {
                work.accept(order);
            }
        }
        return new Simple(kind, ordinal, name, work);
    }
}
