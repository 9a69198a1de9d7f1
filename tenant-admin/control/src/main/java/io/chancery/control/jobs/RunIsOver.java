package io.chancery.control.jobs;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.jobs.RunState;

/// The work ended before anybody could stop it.
public final class RunIsOver extends Refusal {

    RunIsOver(RunState state) {
        super("jobs.run-is-over", state.name());
    }
}
