package io.chancery.infra.web.signin;

/// Slows down whoever tries passwords. It counts by account and by address, whether or not the account exists, so that
/// being slowed down tells nothing.
public interface SignInThrottle {

    /// @param realm the firm, or the provider's console
    /// @param account the e-mail address as it was typed, in lower case
    /// @param address the network address it comes from
    record Attempt(String realm, String account, String address) {}

    /// Counts an attempt before it is checked, so that many at once count as many.
    ///
    /// @throws TooManyAttempts when this account or this address has to wait
    void admit(Attempt attempt);

    /// The password was right: earlier attempts on this account no longer count.
    void succeeded(Attempt attempt);
}
