package io.chancery.app.audit;

/// How the log is taken along.
public enum ExportForm {
    /// For people: what the list shows.
    CSV,
    /// For the offline verifier: everything, each entry with its hash.
    VERIFIABLE
}
