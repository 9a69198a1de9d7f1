package io.chancery.infra.local;

import java.io.IOException;
import java.time.Duration;

/// Waiting for another process, which has no other way to tell.
final class Pause {

    private Pause() {}

    static void of(Duration duration) throws IOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting", stopped);
        }
    }
}
