package io.chancery.control.upgrades;

import io.chancery.infra.tenancy.TenantDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes upgrades on a node of the app and carries them out, a few at a time.
///
/// A node that stops gives its upgrades back; one that dies stops renewing its leases, and another node goes on where
/// the
/// record says. A node that only slept finds its token stale and writes nothing.
public class UpgradeWorker {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeWorker.class);

    private final UpgradeQueue queue;
    private final UpgradeRecord record;
    private final UpgradeWork work;
    private final TenantDirectory firms;
    private final UpgradeLimits limits;
    private final String node;
    private final Semaphore places;
    private final Map<UpgradeId, UpgradeInHand> inHand = new ConcurrentHashMap<>();

    UpgradeWorker(
            UpgradeQueue queue,
            UpgradeRecord record,
            UpgradeWork work,
            TenantDirectory firms,
            UpgradeLimits limits,
            String node) {
        this.queue = queue;
        this.record = record;
        this.work = work;
        this.firms = firms;
        this.limits = limits;
        this.node = node;
        this.places = new Semaphore(limits.parallel());
    }

    /// Takes one upgrade, if one is due, and carries it out on this thread.
    ///
    /// @return false when there was none
    public boolean workOne() {
        var taken = queue.take(node, limits.lease());
        taken.ifPresent(this::carryOut);
        return taken.isPresent();
    }

    /// Takes as many as there are places and carries them out on threads of their own.
    void takeAll() {
        while (places.tryAcquire()) {
            Optional<TakenUpgrade> taken;
            try {
                taken = queue.take(node, limits.lease());
            } catch (RuntimeException e) {
                places.release();
                throw e;
            }
            if (taken.isEmpty()) {
                places.release();
                return;
            }
            Thread.ofVirtual().name("upgrade-" + taken.get().id()).start(() -> {
                try {
                    carryOut(taken.get());
                } catch (RuntimeException e) {
                    LOG.error(
                            "Upgrade {} stopped on this node; it goes on when its lease is over",
                            taken.get().id(),
                            e);
                } finally {
                    places.release();
                }
            });
        }
    }

    /// Renews the leases of the upgrades in hand; one that is lost is told so.
    void renew() {
        for (var hand : inHand.values()) {
            if (!queue.renew(hand.upgrade(), limits.lease())) {
                hand.lose();
            }
        }
    }

    /// Gives back what is in hand when the node stops.
    void giveBack() {
        for (var hand : inHand.values()) {
            hand.lose();
            queue.release(hand.upgrade());
        }
    }

    private void carryOut(TakenUpgrade upgrade) {
        var hand = new UpgradeInHand(upgrade, firms.require(upgrade.tenant()), queue, record);
        inHand.put(hand.id(), hand);
        try {
            work.carryOut(hand);
        } finally {
            inHand.remove(hand.id(), hand);
        }
    }
}
