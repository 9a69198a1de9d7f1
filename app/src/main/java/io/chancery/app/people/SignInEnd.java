package io.chancery.app.people;

/// Why a sign-in is over. One that ran out has no reason in the table: its time tells.
public enum SignInEnd {
    /// They left by themselves.
    SIGNED_OUT,
    /// Its owner ended it from elsewhere.
    BY_OWNER,
    BY_ADMIN,
    /// Its owner changed the password elsewhere.
    PASSWORD_CHANGED,
    /// The password was set by a link.
    PASSWORD_RESET,
    /// They signed out at the firm's provider, by which they had come in.
    AT_PROVIDER,
    DISABLED
}
