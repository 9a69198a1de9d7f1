package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done to a firm.
///
/// @param rehearsal on a copy alone; the firm works on and notices nothing
/// @param at not before
/// @param lastDate the day in the firm's time zone beyond which it cannot be put off; null when there is none
/// @param urgent mends a danger: freeze periods do not hold it off
/// @param wave of a rollout, or null
public record NewUpgrade(
        TenantId tenant,
        ReleaseNumber to,
        boolean rehearsal,
        Instant at,
        @Nullable LocalDate lastDate,
        boolean urgent,
        @Nullable Wave wave,
        @Nullable String reason) {

    /// The place of an upgrade in a rollout.
    public record Wave(UUID rollout, int number) {}

    public static NewUpgrade real(TenantId tenant, ReleaseNumber to, Instant at, String reason) {
        return new NewUpgrade(tenant, to, false, at, null, false, null, reason);
    }

    public static NewUpgrade rehearsal(TenantId tenant, ReleaseNumber to, Instant at) {
        return new NewUpgrade(tenant, to, true, at, null, false, null, null);
    }

    public NewUpgrade inWave(Wave place) {
        return new NewUpgrade(tenant, to, rehearsal, at, lastDate, urgent, place, reason);
    }

    /// @param danger whether it mends one
    public NewUpgrade urgent(boolean danger) {
        return new NewUpgrade(tenant, to, rehearsal, at, lastDate, danger, wave, reason);
    }

    public NewUpgrade until(LocalDate last) {
        return new NewUpgrade(tenant, to, rehearsal, at, last, urgent, wave, reason);
    }
}
