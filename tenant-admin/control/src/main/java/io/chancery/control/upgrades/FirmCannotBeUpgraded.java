package io.chancery.control.upgrades;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.TenantState;

/// Only a firm that works is upgraded, and never a copy.
public final class FirmCannotBeUpgraded extends Refusal {

    FirmCannotBeUpgraded(TenantState state) {
        super("upgrades.firm-cannot-be-upgraded", state);
    }
}
