package io.chancery.infra.web.signin;

import java.io.Serializable;
import java.time.Instant;

/// Somebody who gave their password and owes a second step. It lives in the session and not in the security context,
/// so it opens nothing.
///
/// @param person as they were when they gave their password; ask for them anew before they are let in
/// @param since when they gave it
public record HalfSignedIn(KnownPerson person, SecondStep step, Instant since) implements Serializable {}
