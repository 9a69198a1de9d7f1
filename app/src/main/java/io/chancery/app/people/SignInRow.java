package io.chancery.app.people;

import io.chancery.infra.web.signin.SignInId;
import java.io.Serializable;
import java.time.Instant;

/// One place where somebody is signed in.
///
/// @param seenAt when they last did something there, to some minutes
/// @param address network address it began from
/// @param browser such as `Firefox`; empty when nobody knows
/// @param system such as `Windows`; empty when nobody knows
public record SignInRow(SignInId id, Instant beganAt, Instant seenAt, String address, String browser, String system)
        implements Serializable {}
