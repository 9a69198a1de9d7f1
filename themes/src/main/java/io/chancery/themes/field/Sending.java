package io.chancery.themes.field;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Counts what arrives at once, whatever the browser counted. A sending is over when nothing has arrived for a moment.
final class Sending implements Serializable {

    static final Duration MOMENT = Duration.ofSeconds(2);

    private final int countMax;
    private final Clock clock;
    private int begun;
    private int underWay;
    private Instant lastEnded = Instant.EPOCH;

    Sending(int countMax, Clock clock) {
        this.countMax = countMax;
        this.clock = clock;
    }

    /// @return false when the file is one too many; then it neither began nor ends
    synchronized boolean begin() {
        if (underWay == 0 && lastEnded.isBefore(clock.instant().minus(MOMENT))) {
            begun = 0;
        }
        if (begun >= countMax) {
            return false;
        }
        begun++;
        underWay++;
        return true;
    }

    synchronized void end() {
        underWay--;
        lastEnded = clock.instant();
    }
}
