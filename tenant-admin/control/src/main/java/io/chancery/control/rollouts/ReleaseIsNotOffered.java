package io.chancery.control.rollouts;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.errors.Refusal;

/// Only what is offered to firms is rolled out.
public final class ReleaseIsNotOffered extends Refusal {

    ReleaseIsNotOffered(ReleaseNumber release) {
        super("rollouts.release-is-not-offered", release.toString());
    }
}
