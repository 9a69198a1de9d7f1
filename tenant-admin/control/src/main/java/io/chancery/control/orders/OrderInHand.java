package io.chancery.control.orders;

import io.chancery.infra.tenancy.Tenant;
import java.time.Duration;
import java.util.Objects;

/// An order while this node works on it: what a step may know and say.
public final class OrderInHand {

    /// A first link is a key; after a day nobody is waiting for it any more.
    static final Duration FIRST_LINK_VALID = Duration.ofHours(24);

    private final TakenOrder order;
    private final Tenant tenant;
    private final OrderQueue queue;
    private volatile boolean lost;

    OrderInHand(TakenOrder order, Tenant tenant, OrderQueue queue) {
        this.order = order;
        this.tenant = tenant;
        this.queue = queue;
    }

    public OrderId id() {
        return order.id();
    }

    public OrderKind kind() {
        return order.kind();
    }

    public Tenant tenant() {
        return tenant;
    }

    /// What the firm is to be; only orders of the kind `OPEN_FIRM` have it.
    public OpenFirm opening() {
        return OpenFirm.fromPayload(order.payload());
    }

    /// What the order says beside its kind.
    ///
    /// @throws NullPointerException when it does not say this
    public String detail(String name) {
        return Objects.requireNonNull(order.payload().get(name), () -> "The order's payload lacks " + name);
    }

    /// Why it was ordered; empty when nobody had to say.
    public String reason() {
        var reason = order.reason();
        return reason == null ? "" : reason;
    }

    /// Keeps the first admin's link until an operator has seen it once, at most for a day.
    ///
    /// @param path with the token, relative to the firm's address
    /// @throws OrderLost when another node has the order now
    public void firstLink(String path) {
        queue.keepFirstLink(order, path, FIRST_LINK_VALID);
    }

    /// Notes a result for the record, such as the schema version that was reached.
    ///
    /// @throws OrderLost when another node has the order now
    public void outcome(String name, String value) {
        queue.noteOutcome(order, name, value);
    }

    /// Asked right before something that should not happen twice.
    ///
    /// @throws OrderLost when another node has the order now
    public void requireHeld() {
        if (lost) {
            throw new OrderLost(order.id(), order.token());
        }
        queue.requireHeld(order);
    }

    TakenOrder order() {
        return order;
    }

    void lose() {
        lost = true;
    }
}
