package io.chancery.control.upgrades;

/// Where an upgrade of a firm stands.
public enum UpgradeState {
    /// Waits for its time, or for a node to go on.
    SCHEDULED,
    /// A node works on it under a lease. When the lease ends without a word, another node goes on.
    RUNNING,
    /// Nobody can tell whether it went well, or it stopped on its way back: a person decides.
    PAUSED,
    /// The firm works on the new release; its snapshot is kept for a while.
    SOAKING,
    /// All is done, and the snapshot is gone.
    DONE,
    /// It failed before the firm was opened again; the firm is what it was before, to the last row.
    PUT_BACK,
    /// It failed before the firm was closed: nothing of the firm was touched. Also the end of a rehearsal that failed.
    FAILED,
    /// Called off before it began.
    CANCELLED;

    /// Whether nothing will happen to it any more.
    public boolean isOver() {
        return switch (this) {
            case DONE, PUT_BACK, FAILED, CANCELLED -> true;
            case SCHEDULED, RUNNING, PAUSED, SOAKING -> false;
        };
    }
}
