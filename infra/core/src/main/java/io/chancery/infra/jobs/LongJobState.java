package io.chancery.infra.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far long work is.
///
/// @param requestedBy who asked for it; null when no person did
/// @param cursor what the last piece left, empty before the first
/// @param attempts how often a node has taken the work
public record LongJobState(
        UUID id,
        String subject,
        String payload,
        @Nullable UUID requestedBy,
        String cursor,
        long done,
        long total,
        int attempts) {

    LongJobState at(LongJob.Piece.More piece) {
        return new LongJobState(
                id, subject, payload, requestedBy, piece.cursor(), piece.done(), piece.total(), attempts);
    }
}
