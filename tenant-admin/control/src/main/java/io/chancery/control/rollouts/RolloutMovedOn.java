package io.chancery.control.rollouts;

import io.chancery.infra.errors.Refusal;

/// Somebody was faster: the rollout is not in the state that the verb starts from.
public final class RolloutMovedOn extends Refusal {

    RolloutMovedOn(RolloutState found) {
        super("rollouts.moved-on", found.name());
    }
}
