package io.chancery.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Tells the real time, except while the demonstration writes what is said to have happened earlier.
final class DemoClock extends Clock {

    private static final ScopedValue<Instant> EARLIER = ScopedValue.newInstance();

    private final ZoneId zone;

    DemoClock() {
        this(ZoneOffset.UTC);
    }

    private DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    /// Does the work as if it were that time; never ahead of the real one.
    static void at(Instant time, Runnable work) {
        var now = InstantSource.system().instant();
        ScopedValue.where(EARLIER, time.isBefore(now) ? time : now).run(work);
    }

    @Override
    public Instant instant() {
        return EARLIER.isBound() ? EARLIER.get() : InstantSource.system().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(other);
    }
}
