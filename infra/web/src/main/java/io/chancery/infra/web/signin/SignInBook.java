package io.chancery.infra.web.signin;

/// Where every sign-in stands as a row, so that people see where they are signed in and can end it from elsewhere. A
/// bean of the application that keeps one; an application without it knows its people by [Standing] alone. See DD016.
public interface SignInBook {

    /// Announced with the sign-in as subject when it was ended by something else than its own session.
    String ENDED = "sign-in.ended";

    /// Somebody has just proved who they are. Asked once for each sign-in, however many factors it takes.
    SignInId begin(KnownPerson person, Visitor visitor);

    /// Somebody did not prove who they are. Those who have to wait are not told of: their attempts cost nothing.
    void failed();

    /// The person did something there. Told every few minutes at most.
    void seen(SignInId signIn);

    /// They left by themselves.
    void signedOut(SignInId signIn);
}
