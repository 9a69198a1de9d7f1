package io.chancery.control.features;

import io.chancery.control.releases.ReleaseNumber;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A feature as operators see it.
///
/// @param release which brings it; null when no release that is registered does
/// @param firms how many firms have that release or a later one
/// @param switches how many firms have a switch of their own that has not expired
/// @param askedOn when code asked for it last, null when nobody ever did
/// @param unused nobody asked for it in 90 days: whatever it switched can go
/// @param killedBecause why no firm has it; null when it is not killed
public record FeatureRow(
        String key,
        @Nullable ReleaseNumber release,
        int firms,
        int switches,
        @Nullable LocalDate askedOn,
        boolean unused,
        @Nullable String killedBecause)
        implements Serializable {}
