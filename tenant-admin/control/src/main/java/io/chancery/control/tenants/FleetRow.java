package io.chancery.control.tenants;

import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A firm as the fleet shows it.
///
/// @param state what nodes go by
/// @param fleetState what operators call it
/// @param orderFailed its last order failed and waits for somebody
/// @param lettersDead letters that were tried often enough and did not leave
/// @param lastActivityAt when anybody of the firm did anything; null when nobody ever did
/// @param release number of the release it has
/// @param standing where it is on its way to others
public record FleetRow(
        TenantId id,
        String slug,
        String name,
        String host,
        String cell,
        TenantState state,
        FleetState fleetState,
        boolean orderFailed,
        int schemaVersion,
        int users,
        int lettersDead,
        @Nullable Instant lastActivityAt,
        String release,
        FleetStanding standing)
        implements Serializable {}
