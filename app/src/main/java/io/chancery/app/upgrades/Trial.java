package io.chancery.app.upgrades;

import java.io.Serializable;
import java.time.Instant;

/// A copy of the firm on which its people try a release.
///
/// @param url where it is found
/// @param ready whether people can enter it by now
/// @param until when it is thrown away
public record Trial(String url, boolean ready, Instant until) implements Serializable {}
