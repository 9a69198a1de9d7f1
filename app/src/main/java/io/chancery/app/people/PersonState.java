package io.chancery.app.people;

/// Whether somebody can sign in.
public enum PersonState {
    /// Has a link and has not followed it yet.
    INVITED,
    ACTIVE,
    /// Cannot sign in any more; what they did stays theirs.
    DISABLED
}
