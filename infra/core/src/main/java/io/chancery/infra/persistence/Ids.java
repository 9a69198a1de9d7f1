package io.chancery.infra.persistence;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes identifiers: UUIDs of version 7 (RFC 9562), made by the application so that a restored firm has no sequence
/// that could collide, and growing with time so that indexes stay dense.
///
/// On one node every id is above the one before it, also within a millisecond: things made in one breath keep their
/// order. The twelve bits after the milliseconds count for that (RFC 9562, 6.2, method 1); when they run over, or the
/// clock steps back, the milliseconds run ahead of the clock until it has caught up.
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & ((1L << COUNTER_BITS) - 1);
        long high = (millis << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
