package io.chancery.infra.jobs;

/// Where the operators look on, and from where they may ask work to stop.
@FunctionalInterface
interface RunWatch {

    /// Nobody looks on.
    RunWatch NOBODY = report -> false;

    /// @return whether the work has been asked to stop
    boolean report(RunReport report);
}
