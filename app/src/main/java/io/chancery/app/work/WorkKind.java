package io.chancery.app.work;

/// What was recorded.
public enum WorkKind {
    TIME,
    COST,
    /// A fixed charge: an amount without timekeeper or hours.
    CHARGE
}
