package io.chancery.control.upgrades;

import io.chancery.infra.errors.Refusal;

/// Somebody was faster, or a node has begun: the upgrade is in another state than the person saw.
public final class UpgradeMovedOn extends Refusal {

    UpgradeMovedOn(UpgradeState found) {
        super("upgrades.upgrade-moved-on", found);
    }
}
