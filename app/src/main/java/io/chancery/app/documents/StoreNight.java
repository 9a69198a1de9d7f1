package io.chancery.app.documents;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What came of a night in which contents were read again.
///
/// @param night the firm's day in whose night it was
/// @param part how many contents were to be read, besides those known to be damaged
/// @param read how many were read
/// @param damaged how many of them are not what was stored, known before or not
/// @param wholeAgain how many were damaged before and are not any more
/// @param unreadable how many the store did not hand out; they are read another night
/// @param outcome null while it is under way
public record StoreNight(
        LocalDate night,
        int part,
        int read,
        int damaged,
        int wholeAgain,
        int unreadable,
        @Nullable Outcome outcome) implements Serializable {

    public enum Outcome {
        DONE,
        /// Operators stopped it.
        STOPPED,
        /// It was tried often enough.
        FAILED,
        /// It was tried often enough, and the store had nothing of what it was asked for.
        STORE_GONE
    }

    boolean isInterrupted() {
        return outcome != null && outcome != Outcome.DONE;
    }
}
