package io.chancery.control.support;

/// How an access of support stands.
public enum AccessState {
    /// The firm has not answered.
    ASKED,
    /// The firm lets them look, until the time that it said.
    ALLOWED,
    REFUSED,
    /// Whoever asked does not need it any more.
    WITHDRAWN,
    /// The firm took back what it had allowed.
    ENDED,
    /// The time that was allowed is over. Nobody writes this down: it is so.
    OVER
}
