package io.chancery.app.work;

/// What to do when very similar work is recorded already.
public enum IfSimilar {
    ASK,
    /// The person was asked, or repeats something on purpose.
    RECORD_ANYWAY
}
