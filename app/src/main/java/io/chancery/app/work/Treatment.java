package io.chancery.app.work;

/// What becomes of recorded work.
public enum Treatment {
    /// The client is asked to pay for it.
    BILLABLE,
    /// Done for the matter and shown, but not charged: its net is zero, its standard value is kept.
    NO_CHARGE,
    /// Done for the firm itself: no matter, never billed.
    OFFICE
}
