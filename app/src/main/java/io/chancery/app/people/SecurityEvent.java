package io.chancery.app.people;

/// What is counted at the firm's door, after the words of OWASP's logging vocabulary.
public enum SecurityEvent {
    /// A wrong password, or an address that nobody has (`authn_login_fail`).
    SIGN_IN_FAILED,
    /// A sign-in was ended by something else than its own session (`session_expired` by somebody's will).
    SIGN_IN_ENDED,
    /// Somebody signed in from a browser that they had not used before (`authn_login_success`, and worth a look).
    NEW_DEVICE,
    /// Somebody took out a file of more rows, or more files in a day, than people usually do; nobody was stopped (near
    /// `excess_rate_limit_exceeded`).
    UNUSUAL_EXPORT,
    /// Somebody says that they forgot their password (`authn_password_reset` asked).
    RESET_ASKED,
    /// Somebody who is signed in, or a program, called what they may not (`authz_fail`). Screens do not offer it, so it
    /// is a right that was taken away a moment ago, or somebody who tries.
    REFUSED
}
