package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.documents.Objection;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was not taken as it came.
///
/// @param detail what exactly speaks against it
/// @param sentBy null when no person sent it
/// @param decidedBy empty until somebody released or discarded it
/// @param document what it became, once released
public record HeldDocument(
        UUID id,
        String name,
        MatterId matter,
        String matterTitle,
        Objection objection,
        String detail,
        long bytes,
        Instant sentAt,
        @Nullable UUID sentBy,
        String sentByName,
        State state,
        String decidedBy,
        @Nullable DocumentId document)
        implements Serializable {

    /// What became of it.
    public enum State {
        REFUSED,
        HELD,
        RELEASED,
        DISCARDED
    }
}
