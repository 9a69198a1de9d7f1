package io.chancery.infra.outbound;

/// What became of a letter.
public enum LetterState {
    /// To be sent, for the first time or again.
    WAITING,
    SENT,
    /// Tried often enough; it stays until somebody has it sent again.
    DEAD,
    /// Nothing leaves the copy of a firm.
    REFUSED
}
