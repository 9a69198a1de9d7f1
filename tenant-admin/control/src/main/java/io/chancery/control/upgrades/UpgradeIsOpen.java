package io.chancery.control.upgrades;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.TenantId;

/// Another upgrade of the firm is not over.
public final class UpgradeIsOpen extends Refusal {

    UpgradeIsOpen(TenantId tenant) {
        super("upgrades.upgrade-is-open", tenant);
    }
}
