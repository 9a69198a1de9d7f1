package io.chancery.control.rollouts;

/// Where one wave of a rollout stands.
public enum WaveState {
    SCHEDULED,
    /// Its firms are being upgraded.
    RUNNING,
    /// All its firms are through; the next wave waits for the soak time to pass.
    SOAKING,
    FINISHED,
    /// More of its firms failed than its error budget allows.
    ERROR
}
