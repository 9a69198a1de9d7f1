package io.chancery.app.people;

import io.chancery.infra.errors.Refusal;

/// Somebody else saved this person while the form was open.
public final class PersonChangedMeanwhile extends Refusal {

    PersonChangedMeanwhile() {
        super("people.changed-meanwhile");
    }
}
