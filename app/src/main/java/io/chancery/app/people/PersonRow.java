package io.chancery.app.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person in the list.
///
/// @param signedInAt when they last came in, or null
public record PersonRow(
        PersonId id,
        String name,
        String email,
        List<FirmRole> roles,
        PersonState state,
        @Nullable Instant signedInAt) implements Serializable {

    public PersonRow {
        roles = List.copyOf(roles);
    }
}
