package io.chancery.control.tenants;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a firm stands on its way through releases, as the fleet shows it. Everything is null of which there is none.
///
/// @param drift how many parts of its schema are not as the migrations make them; null until it was compared
/// @param rehearsedFor the release of its newest rehearsal
/// @param rehearsal how far that is, such as `DONE`
/// @param upgradedTo the release of its newest upgrade
/// @param upgrade how far that is, such as `PUT_BACK`
/// @param upgradeAt when that ended, or is to begin
/// @param rollout the name of the rollout that ordered it
public record FleetStanding(
        @Nullable Integer drift,
        @Nullable String rehearsedFor,
        @Nullable String rehearsal,
        @Nullable String upgradedTo,
        @Nullable String upgrade,
        @Nullable Instant upgradeAt,
        @Nullable String rollout)
        implements Serializable {}
