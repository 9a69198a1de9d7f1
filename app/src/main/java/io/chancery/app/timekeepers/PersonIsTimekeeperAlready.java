package io.chancery.app.timekeepers;

import io.chancery.infra.errors.Refusal;

/// A person records time as one timekeeper, and this one is another already.
public final class PersonIsTimekeeperAlready extends Refusal {

    PersonIsTimekeeperAlready(String timekeeper) {
        super("timekeepers.person-taken", timekeeper);
    }
}
