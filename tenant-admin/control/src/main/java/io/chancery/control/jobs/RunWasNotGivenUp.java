package io.chancery.control.jobs;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.jobs.RunState;

/// Only work that failed too often or was stopped can be tried again: somebody was faster.
public final class RunWasNotGivenUp extends Refusal {

    RunWasNotGivenUp(RunState state) {
        super("jobs.run-was-not-given-up", state.name());
    }
}
