package io.chancery.app.ebilling;

/// What a finding means for the file it was found in.
public enum Severity {
    /// The file is refused whole.
    ERROR,
    /// The file can be read; somebody should know.
    WARNING
}
