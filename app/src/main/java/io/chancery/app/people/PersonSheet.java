package io.chancery.app.people;

import io.chancery.infra.audit.AuditEntry;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person as an admin sees them.
///
/// @param version what the form saves against
/// @param signedInAt when they last came in, or null
public record PersonSheet(
        PersonId id,
        int version,
        PersonDetails details,
        PersonState state,
        @Nullable Instant signedInAt,
        List<AuditEntry> history)
        implements Serializable {

    public PersonSheet {
        history = List.copyOf(history);
    }
}
