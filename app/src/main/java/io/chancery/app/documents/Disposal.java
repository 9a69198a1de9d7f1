package io.chancery.app.documents;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order to delete the documents of a matter whose time is over, and what became of it.
///
/// @param years for which the firm kept documents by then
/// @param documents deleted so far
/// @param outcome null while it is under way
public record Disposal(
        UUID id,
        int years,
        Instant orderedAt,
        String orderedBy,
        int documents,
        long bytes,
        @Nullable Outcome outcome) implements Serializable {

    public enum Outcome {
        DONE,
        /// The matter was put on hold or opened again, so the rest stays.
        HELD,
        FAILED
    }
}
