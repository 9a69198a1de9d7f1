package io.chancery.control.upgrades;

/// One step of an upgrade, made by the app. No firm is bound while it runs.
///
/// A node may die in the middle and another does the step again: a step looks at what is there and does what is
/// missing.
/// No two nodes are in steps of one firm at the same time.
public interface UpgradeStep {

    /// Stable and unique within an upgrade, a kind or a kind with its subject: `hold`, `data:clients.any-spelling`. The
    /// text
    /// of a kind is `upgrades.step.<kind>`.
    String name();

    /// Whether it waits until the firm has worked on its new release for a while.
    default boolean afterSoak() {
        return false;
    }

    /// @throws NeedsPerson when nobody can tell how it went: a person decides
    /// @throws RuntimeException when it cannot be done: the firm is put back
    void run(UpgradeInHand upgrade);
}
