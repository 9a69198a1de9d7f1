package io.chancery.control.upgrades;

import java.util.List;

/// The steps of an upgrade, one bean of the app. The same upgrade always has the same steps: what was begun by one node
/// is
/// finished by another.
public interface UpgradePlan {

    /// In their order.
    List<UpgradeStep> forward(UpgradeInHand upgrade);

    /// What puts the firm back to what it was, wherever the way forward ended. In their order; each does nothing where
    /// there
    /// is nothing to do.
    List<UpgradeStep> back(UpgradeInHand upgrade);

    /// Tells the firm's people how it ended. May be called twice.
    void ended(UpgradeInHand upgrade, UpgradeState how);
}
