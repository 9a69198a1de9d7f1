package io.chancery.app.upgrades;

import io.chancery.infra.errors.Refusal;

/// A copy of a firm has no releases, dates and copies of its own.
public final class FirmIsCopy extends Refusal {

    FirmIsCopy() {
        super("upgrades.firm-is-copy");
    }
}
