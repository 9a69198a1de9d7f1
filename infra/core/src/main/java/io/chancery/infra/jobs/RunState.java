package io.chancery.infra.jobs;

/// Where work stands, in the words of `long_job` and `control.job_run`.
public enum RunState {
    WAITING,
    RUNNING,
    DONE,
    STOPPED,
    FAILED;

    /// Whether nobody works on it any more.
    public boolean isOver() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, STOPPED, FAILED -> true;
        };
    }
}
