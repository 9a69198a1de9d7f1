package io.chancery.control.upgrades;

/// Another node has the upgrade now; this one writes nothing more.
public final class UpgradeLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    UpgradeLost(UpgradeId id, long token) {
        super("Upgrade %s is not held by token %d any more".formatted(id, token));
    }
}
