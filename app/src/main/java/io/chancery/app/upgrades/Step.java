package io.chancery.app.upgrades;

import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.control.upgrades.UpgradeStep;
import java.util.function.Consumer;

/// A step by its name and what it does.
record Step(String name, boolean afterSoak, Consumer<UpgradeInHand> work) implements UpgradeStep {

    static Step of(String name, Consumer<UpgradeInHand> work) {
        return new Step(name, false, work);
    }

    @Override
    public void run(UpgradeInHand upgrade) {
        work.accept(upgrade);
    }
}
