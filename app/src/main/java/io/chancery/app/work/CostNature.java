package io.chancery.app.work;

import java.io.Serializable;

/// What kind of cost something is, and whether the firm still owes it: an invoice in England and Wales must say so.
public record CostNature(CostKind kind, boolean unpaid) implements Serializable {

    public CostNature {
        if (unpaid && !kind.isPaidToOthers()) {
            throw new IllegalArgumentException("Nobody is owed a soft cost");
        }
    }

    public static CostNature paid(CostKind kind) {
        return new CostNature(kind, false);
    }
}
