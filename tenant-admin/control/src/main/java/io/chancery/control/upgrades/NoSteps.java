package io.chancery.control.upgrades;

import java.util.List;

/// Of a node that has no steps, as in tests of the control plane alone.
final class NoSteps implements UpgradePlan {

    @Override
    public List<UpgradeStep> forward(UpgradeInHand upgrade) {
        throw new NeedsPerson("This node has no steps of upgrades");
    }

    @Override
    public List<UpgradeStep> back(UpgradeInHand upgrade) {
        return List.of();
    }

    @Override
    public void ended(UpgradeInHand upgrade, UpgradeState how) {}
}
