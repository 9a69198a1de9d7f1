package io.chancery.control.releases;

import io.chancery.infra.errors.Refusal;

/// No running node could bring a firm to this release.
public final class NobodyCarriesRelease extends Refusal {

    NobodyCarriesRelease(ReleaseNumber number) {
        super("releases.nobody-carries-it", number.toString());
    }
}
