package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;

/// A line adjustment changes what the client pays; work without charge has nothing to change.
public final class OnlyBillableWorkIsAdjusted extends Refusal {

    OnlyBillableWorkIsAdjusted() {
        super("work.only-billable-is-adjusted");
    }
}
