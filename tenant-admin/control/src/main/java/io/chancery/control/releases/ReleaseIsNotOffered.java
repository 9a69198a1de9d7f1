package io.chancery.control.releases;

import io.chancery.infra.errors.Refusal;

/// Firms are brought to nothing that is not offered to them.
public final class ReleaseIsNotOffered extends Refusal {

    ReleaseIsNotOffered(ReleaseNumber release) {
        super("releases.release-is-not-offered", release.toString());
    }
}
