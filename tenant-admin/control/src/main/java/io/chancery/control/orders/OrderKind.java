package io.chancery.control.orders;

/// What can be ordered for a firm. The steps of each kind are the app's.
public enum OrderKind {
    /// Makes schema and role, fills them and lets the first admin in.
    OPEN_FIRM,
    /// Holds the firm back: its door is shut when the running work is done.
    SUSPEND,
    /// Lets it work again.
    RESUME
}
