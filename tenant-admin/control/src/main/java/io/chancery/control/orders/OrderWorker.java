package io.chancery.control.orders;

import io.chancery.infra.tenancy.TenantDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes orders on a node of the app and carries them out, a few at a time.
///
/// A node that stops gives its orders back; one that dies stops renewing its leases, and another node goes on where the
/// record says. A node that only slept finds its token stale and writes nothing.
public class OrderWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OrderWorker.class);

    private final OrderQueue queue;
    private final OrderWork work;
    private final TenantDirectory firms;
    private final OrderLimits limits;
    private final Semaphore places;
    private final Map<OrderId, OrderInHand> inHand = new ConcurrentHashMap<>();

    OrderWorker(OrderQueue queue, OrderWork work, TenantDirectory firms, OrderLimits limits) {
        this.queue = queue;
        this.work = work;
        this.firms = firms;
        this.limits = limits;
        this.places = new Semaphore(limits.parallel());
    }

    /// Takes one order, if there is one, and carries it out on this thread.
    ///
    /// @return false when there was none
    public boolean workOne() {
        var taken = take();
        taken.ifPresent(this::carryOut);
        return taken.isPresent();
    }

    /// Takes as many orders as there are places and carries them out on threads of their own.
    void takeAll() {
        while (places.tryAcquire()) {
            var taken = take();
            if (taken.isEmpty()) {
                places.release();
                return;
            }
            Thread.ofVirtual().name("order-" + taken.get().id()).start(() -> {
                try {
                    carryOut(taken.get());
                } finally {
                    places.release();
                }
            });
        }
    }

    /// Renews the leases of the orders in hand; one that is lost is told so.
    void renew() {
        for (var hand : inHand.values()) {
            if (!queue.renew(hand.order(), limits.lease())) {
                LOG.warn("Order {} is not this node's any more", hand.id());
                hand.lose();
            }
        }
    }

    /// Gives back what is in hand when the node stops.
    void giveBack() {
        for (var hand : inHand.values()) {
            hand.lose();
            queue.release(hand.order());
        }
    }

    private Optional<TakenOrder> take() {
        var kinds = work.kinds();
        return kinds.isEmpty() ? Optional.empty() : queue.take(kinds, limits.node(), limits.lease());
    }

    private void carryOut(TakenOrder order) {
        var hand = new OrderInHand(order, firms.require(order.tenant()), queue);
        inHand.put(hand.id(), hand);
        try {
            work.carryOut(hand);
        } finally {
            inHand.remove(hand.id(), hand);
        }
    }
}
