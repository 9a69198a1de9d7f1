package io.chancery.app.documents;

import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.LocalTime;

/// When a firm sleeps: between midnight and five by its own clock. Each firm has a minute of its own for what is to
/// begin in the night, so that those of one country do not begin at once.
record FirmNight(LocalTime from) {

    static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final long SPREAD = Duration.ofHours(4).toMinutes();

    static FirmNight of(TenantId firm) {
        return new FirmNight(
                LocalTime.MIDNIGHT.plusMinutes(Math.floorMod(firm.value().hashCode(), SPREAD)));
    }

    boolean hasBegun(LocalTime now) {
        return !now.isBefore(from) && now.isBefore(MORNING);
    }
}
