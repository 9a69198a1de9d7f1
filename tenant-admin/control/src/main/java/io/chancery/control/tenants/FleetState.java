package io.chancery.control.tenants;

/// What the fleet calls the state of a firm: one that waits for its end is suspended for nodes, and not for operators.
public enum FleetState {
    OPENING,
    ACTIVE,
    SUSPENDED,
    MAINTENANCE,
    /// Shut; everything of it is deleted on a day that is known, unless that is called off.
    CLOSING,
    CLOSED
}
