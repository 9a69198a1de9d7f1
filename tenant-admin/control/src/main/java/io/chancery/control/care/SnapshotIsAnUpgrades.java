package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// An upgrade that may still need the snapshot decides over it.
public final class SnapshotIsAnUpgrades extends Refusal {

    SnapshotIsAnUpgrades() {
        super("care.snapshot-is-an-upgrades");
    }
}
