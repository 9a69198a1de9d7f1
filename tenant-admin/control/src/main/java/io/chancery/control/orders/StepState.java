package io.chancery.control.orders;

/// Where a step of an order stands.
public enum StepState {
    PENDING,
    RUNNING,
    DONE,
    FAILED
}
