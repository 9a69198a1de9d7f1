package io.chancery.infra.tenancy;

/// Where a firm stands with the provider.
public enum TenantState {
    /// Ordered; its schema is being made. Nobody can sign in yet.
    OPENING,
    /// Works.
    ACTIVE,
    /// Held back by the provider, with a reason that its people read.
    SUSPENDED,
    /// Closed for a short while by an upgrade or a restore.
    MAINTENANCE,
    /// Gone for good; only the record of its closing remains.
    CLOSED
}
