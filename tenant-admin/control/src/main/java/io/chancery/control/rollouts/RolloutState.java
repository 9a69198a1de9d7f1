package io.chancery.control.rollouts;

/// Where a rollout stands.
public enum RolloutState {
    /// Planned, and waits for a second person to approve it.
    WAITING_FOR_APPROVAL,
    /// May be started.
    READY,
    /// Orders upgrades, wave by wave.
    RUNNING,
    /// Orders nothing more until somebody resumes it; upgrades that were ordered go on.
    PAUSED,
    /// Every wave is over.
    FINISHED,
    /// Ended by somebody before its time; firms that were not reached keep their release.
    STOPPED;

    public boolean isOver() {
        return switch (this) {
            case FINISHED, STOPPED -> true;
            case WAITING_FOR_APPROVAL, READY, RUNNING, PAUSED -> false;
        };
    }
}
