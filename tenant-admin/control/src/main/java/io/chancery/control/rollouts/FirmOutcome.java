package io.chancery.control.rollouts;

/// What became of one firm in a rollout.
public enum FirmOutcome {
    /// Not ordered yet.
    WAITING,
    /// Its moment stands, and its turn has not come.
    PLANNED,
    /// Ordered, and not over.
    UNDER_WAY,
    /// Its upgrade waits for a person.
    UNDECIDED,
    /// It has the release.
    DONE,
    /// Its upgrade failed; it has the release that it had.
    FAILED,
    /// There was nothing to do: it has the release, is suspended or closed, or its upgrade was called off.
    SKIPPED
}
