package io.chancery.control.orders;

/// Where an order stands.
public enum OrderState {
    /// Waits for a node.
    PENDING,
    /// A node works on it under a lease. When the lease ends without a word, another node goes on.
    RUNNING,
    /// All steps are done.
    DONE,
    /// A step failed; a person mends the cause and retries, or gives it up. Steps that are done stay done.
    FAILED,
    /// Given up by a person after it failed.
    ABANDONED;

    /// Whether nothing will happen to it any more.
    public boolean isClosed() {
        return this == DONE || this == ABANDONED;
    }

    /// Whether a node is expected to change it without anybody's doing.
    public boolean isMoving() {
        return this == PENDING || this == RUNNING;
    }
}
