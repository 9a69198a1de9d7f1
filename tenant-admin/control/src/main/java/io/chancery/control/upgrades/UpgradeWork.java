package io.chancery.control.upgrades;

import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsWorkedOn;
import io.chancery.infra.tenancy.FirmWork;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out one taken upgrade, from its first unfinished step on, forward or back.
///
/// The firm's work lock is held from the first step to the last one of this node: billing, backup and upgrade of
/// one firm exclude one another, and a node that only seemed dead is waited for.
class UpgradeWork {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeWork.class);
    /// An upgrade that was taken this often without an end kills its nodes: the firm is put back.
    static final int ATTEMPTS_MAX = 5;
    static final String TOO_MANY_ATTEMPTS = "too-many-attempts";
    /// Where the steps of the way back stand among all.
    static final int BACK_FROM = 1_000;

    private final UpgradeQueue queue;
    private final UpgradeRecord record;
    private final UpgradePlan plan;
    private final FirmWork firms;
    private final UpgradeLimits limits;

    UpgradeWork(UpgradeQueue queue, UpgradeRecord record, UpgradePlan plan, FirmWork firms, UpgradeLimits limits) {
        this.queue = queue;
        this.record = record;
        this.plan = plan;
        this.firms = firms;
        this.limits = limits;
    }

    void carryOut(UpgradeInHand hand) {
        try (var _ = LogContext.firm(hand.tenant().slug());
                var _ = LogContext.work("upgrade")) {
            firms.alone(hand.tenant(), limits.patience(), () -> carryOutAlone(hand));
        } catch (UpgradeLost e) {
            LOG.warn("{}", e.getMessage());
        } catch (FirmIsWorkedOn e) {
            LOG.warn("Upgrade {} waits: {}", hand.id(), e.getMessage());
            queue.release(hand.upgrade());
        }
    }

    private void carryOutAlone(UpgradeInHand hand) {
        // Whoever had the firm before may have taken the upgrade meanwhile.
        hand.requireHeld();
        if (hand.upgrade().goingBack() || way(hand) == Way.BACK) {
            back(hand);
        }
    }

    private Way way(UpgradeInHand hand) {
        return hand.upgrade().attempts() > ATTEMPTS_MAX ? stops(hand, TOO_MANY_ATTEMPTS, null) : forward(hand);
    }

    private enum Way {
        FORWARD,
        BACK,
        ENDED
    }

    private Way forward(UpgradeInHand hand) {
        var upgrade = hand.upgrade();
        var steps = plan.forward(hand);
        var done = record.plan(upgrade, steps, 0);
        for (var step : steps) {
            if (done.contains(step.name())) {
                continue;
            }
            if (step.afterSoak() && upgrade.soakUntil() == null) {
                tellEnd(hand, UpgradeState.SOAKING);
                queue.soak(upgrade, limits.soak());
                return Way.ENDED;
            }
            var way = run(hand, step);
            if (way != Way.FORWARD) {
                return way;
            }
        }
        queue.finish(upgrade, UpgradeState.DONE);
        if (hand.isRehearsal()) {
            tellEnd(hand, UpgradeState.DONE);
        }
        return Way.ENDED;
    }

    private Way run(UpgradeInHand hand, UpgradeStep step) {
        try {
            isDone(hand, step);
            return Way.FORWARD;
        } catch (NeedsPerson e) {
            failed(hand, step, e);
            queue.pause(hand.upgrade(), step.name(), e.getMessage());
            return Way.ENDED;
        } catch (UpgradeLost e) {
            throw e;
        } catch (RuntimeException e) {
            failed(hand, step, e);
            return stops(hand, step.name(), trouble(e));
        }
    }

    /// Before the firm is open again it is put back; afterwards people have worked on it, and a person decides.
    private Way stops(UpgradeInHand hand, String failure, @Nullable String trouble) {
        var upgrade = hand.upgrade();
        if (upgrade.soakUntil() != null) {
            queue.pause(upgrade, failure, trouble);
            return Way.ENDED;
        }
        queue.turnBack(upgrade, failure, trouble);
        return Way.BACK;
    }

    private void back(UpgradeInHand hand) {
        var upgrade = hand.upgrade();
        var steps = plan.back(hand);
        var done = record.plan(upgrade, steps, BACK_FROM);
        for (var step : steps) {
            try {
                if (!done.contains(step.name())) {
                    isDone(hand, step);
                }
            } catch (UpgradeLost e) {
                throw e;
            } catch (RuntimeException e) {
                failed(hand, step, e);
                queue.pause(upgrade, step.name(), trouble(e));
                return;
            }
        }
        end(hand, steps);
    }

    private void end(UpgradeInHand hand, List<UpgradeStep> steps) {
        var how = hand.wasHeld() ? UpgradeState.PUT_BACK : UpgradeState.FAILED;
        tellEnd(hand, how);
        if (hand.isRehearsal() || hand.upgrade().soakUntil() != null) {
            queue.finish(hand.upgrade(), how);
        } else {
            queue.finishAndTryAgain(hand.upgrade(), how, limits.again());
        }
        LOG.warn("Upgrade {} ended {} after {} steps back", hand.id(), how, steps.size());
    }

    private void isDone(UpgradeInHand hand, UpgradeStep step) {
        hand.enter(step.name());
        record.begin(hand.upgrade(), step.name());
        step.run(hand);
        record.end(hand.upgrade(), step.name(), true);
    }

    private void failed(UpgradeInHand hand, UpgradeStep step, RuntimeException e) {
        LOG.error("Step {} of upgrade {} failed", step.name(), hand.id(), e);
        record.end(hand.upgrade(), step.name(), false);
    }

    /// What people are told must not stop what was done.
    private void tellEnd(UpgradeInHand hand, UpgradeState how) {
        try {
            plan.ended(hand, how);
        } catch (RuntimeException e) {
            LOG.error(
                    "The people of {} could not be told that upgrade {} ended {}",
                    hand.tenant().slug(),
                    hand.id(),
                    how,
                    e);
        }
    }

    private static String trouble(RuntimeException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
