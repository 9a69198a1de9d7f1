package io.chancery.app.documents;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the firm may believe that what it keeps is what was sent.
///
/// @param contents each stored once
/// @param damaged of these, known to be not what was sent
/// @param late of these, not read for longer than [#DAYS]
/// @param oldest when the one that waits for longest was stored or read; null when there is none
/// @param last what came of the latest night; null before the first
public record StoreSheet(
        int contents,
        int damaged,
        int late,
        @Nullable Instant oldest,
        @Nullable StoreNight last) implements Serializable {

    /// Within so many days every content is read again.
    public static final int DAYS = ReadingTable.DAYS;

    public enum State {
        /// Nothing is kept.
        EMPTY,
        /// No night has come yet.
        NEW,
        LATE,
        /// In time, but the last night was not brought to its end.
        INTERRUPTED,
        IN_TIME
    }

    public State state() {
        if (contents == 0) {
            return State.EMPTY;
        }
        if (late > 0) {
            return State.LATE;
        }
        if (last == null) {
            return State.NEW;
        }
        return last.isInterrupted() ? State.INTERRUPTED : State.IN_TIME;
    }
}
