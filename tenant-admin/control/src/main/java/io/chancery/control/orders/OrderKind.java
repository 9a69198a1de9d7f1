package io.chancery.control.orders;

/// What can be ordered for a firm. The steps of each kind are the app's.
public enum OrderKind {
    /// Makes schema and role, fills them and lets the first admin in.
    OPEN_FIRM,
    /// Holds the firm back: its door is shut when the running work is done.
    SUSPEND,
    /// Lets it work again.
    RESUME,
    /// Freezes what it is beside it.
    SNAPSHOT,
    /// Counts what it would lose if a snapshot took its place.
    COMPARE,
    /// Puts a snapshot in its place and keeps what it was beside it.
    PUT_BACK,
    /// Throws a snapshot away.
    DROP_SNAPSHOT,
    /// Writes all of it to the second place, every night.
    EXPORT,
    /// Builds an export beside it, as a snapshot.
    RESTORE_EXPORT,
    /// Restores its newest export into a copy, proves the books and throws the copy away.
    DRILL,
    /// Shuts it and exports it a last time; for a while that can be called off.
    CLOSE_FIRM,
    /// Deletes all of it and keeps the proof.
    DELETE_FIRM;

    /// Whether one that failed waits for a person, and no other is placed meanwhile. What comes every night comes
    /// again by itself.
    public boolean waitsForPerson() {
        return this != EXPORT && this != DRILL;
    }
}
