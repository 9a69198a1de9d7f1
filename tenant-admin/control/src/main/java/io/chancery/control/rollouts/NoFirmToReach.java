package io.chancery.control.rollouts;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.errors.Refusal;

/// No firm fits the segment and can be brought to the release.
public final class NoFirmToReach extends Refusal {

    NoFirmToReach(ReleaseNumber release) {
        super("rollouts.no-firm-to-reach", release.toString());
    }
}
