package io.chancery.app.upgrades;

import io.chancery.infra.errors.SomebodyWasFaster;

/// Another administrator chose who is told since this one looked.
public final class ChosenMeanwhile extends SomebodyWasFaster {

    ChosenMeanwhile() {
        super("upgrades.chosen-meanwhile");
    }
}
