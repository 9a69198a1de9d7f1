package io.chancery.control.tenants;

import java.io.Serializable;

/// Sums over all firms that a filter lets through, not only over the page that is seen.
public record FleetTotals(int firms, int active, int suspended, int orderFailed, long users) implements Serializable {}
