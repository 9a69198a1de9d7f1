package io.chancery.control.rehearsals;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.errors.Refusal;

/// A release is offered when every firm that may come to it passed its rehearsal, or was left out by two persons.
public final class FirmsAreNotRehearsed extends Refusal {

    FirmsAreNotRehearsed(ReleaseNumber release, int firms) {
        super("rehearsals.firms-are-not-rehearsed", release.toString(), firms);
    }
}
