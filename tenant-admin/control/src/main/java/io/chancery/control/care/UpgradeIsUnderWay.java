package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// The firm is in an upgrade, or soaks in a new release: the upgrade has a way back of its own.
public final class UpgradeIsUnderWay extends Refusal {

    UpgradeIsUnderWay() {
        super("care.upgrade-is-under-way");
    }
}
