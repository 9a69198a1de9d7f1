package io.chancery.control.changes;

/// What a change is about; a node that does not know a kind ignores it, so that builds can differ for a while.
public enum ChangeKind {
    /// A firm was registered, or its name, state or place changed.
    FIRM,
    /// The look that closed pages show.
    BRANDING,
    /// An order was placed, taken, went a step further or ended.
    ORDER,
    /// An operator was added, disabled or given other roles.
    OPERATORS,
    /// A run of work moved on.
    JOB,
    /// Support asked to look into a firm, was answered, came in or left.
    SUPPORT,
    /// A rollout that the firm is in moved on.
    ROLLOUT,
    /// Operators tell the firm something, or no longer.
    ANNOUNCEMENT,
    /// Which features a firm has.
    FEATURES,
    /// An upgrade was ordered, taken, went a step further or ended.
    UPGRADE,
    /// Something happened inside a firm that open screens on other nodes want to show; see [ChangesAsNews].
    NEWS
}
