package io.chancery.infra.persistence;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers: UUIDs of version 7 (RFC 9562), made by the application so that a restored firm has no sequence
/// that could collide, and growing with time so that indexes stay dense.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
