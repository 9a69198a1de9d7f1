package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.errors.Refusal;

/// The firm has this release already, or a later one.
public final class ReleaseCannotFollow extends Refusal {

    ReleaseCannotFollow(ReleaseNumber has, ReleaseNumber wanted) {
        super("upgrades.release-cannot-follow", has, wanted);
    }
}
