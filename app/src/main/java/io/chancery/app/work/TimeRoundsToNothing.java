package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;

/// The agreed increment rounds this little time to none.
public final class TimeRoundsToNothing extends Refusal {

    TimeRoundsToNothing() {
        super("work.rounds-to-nothing");
    }
}
