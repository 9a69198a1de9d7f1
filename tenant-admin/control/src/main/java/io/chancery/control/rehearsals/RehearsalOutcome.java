package io.chancery.control.rehearsals;

/// What the newest rehearsal says of one firm and one release. Only what the present build did counts.
public enum RehearsalOutcome {
    /// It could not be told whether it went well: a person looks.
    INCONCLUSIVE,
    /// A gate was shut, or a step failed.
    FAILED,
    /// It waits for a node, or one is at it.
    UNDER_WAY,
    /// Never rehearsed, or by another build, or the firm has another release since.
    WAITING,
    /// Two persons agreed to offer the release without this firm's rehearsal.
    EXCEPTED,
    PASSED;

    /// Whether the release may be offered as far as this firm goes.
    public boolean isGood() {
        return this == PASSED || this == EXCEPTED;
    }
}
