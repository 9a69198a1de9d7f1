package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import java.io.Serializable;
import java.time.LocalDate;

/// What somebody says about a fixed charge: an agreed amount without timekeeper or hours; below zero a discount.
public record ChargeDetails(
        MatterId matter, LocalDate workDate, ChargeKind kind, Money amount, WorkCodes codes, Narrative narrative)
        implements Serializable {

    public ChargeDetails {
        if (codes.activity() != null || codes.expense() != null) {
            throw new IllegalArgumentException("A fixed charge carries a task code at most");
        }
        if (amount.isZero()) {
            throw new IllegalArgumentException("A fixed charge of nothing is none");
        }
    }
}
