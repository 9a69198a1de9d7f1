package io.chancery.infra.web.signin;

/// Where people's browsers are known again. A bean of the application that keeps such a book; without one, no browser
/// gets a secret.
@FunctionalInterface
public interface DeviceBook {

    /// Somebody has just signed in with that browser.
    ///
    /// @param secret of the browser; it may be its first one
    void met(KnownPerson person, OneTimeToken secret, Visitor visitor);
}
