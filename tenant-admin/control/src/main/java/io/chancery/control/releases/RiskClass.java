package io.chancery.control.releases;

/// How carefully a release is brought to firms.
public enum RiskClass {
    /// Looks and words; no amount, tax or document can come out otherwise.
    LOW,
    /// Changes how people work or what lists show.
    MEDIUM,
    /// Touches money, tax, trust or what is sent out.
    HIGH
}
