package io.chancery.app.work;

/// Which part of the invoice a fixed charge belongs to, since clients keep fees and expenses apart.
public enum ChargeKind {
    FEE,
    EXPENSE
}
