package io.chancery.infra.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who does something: a person, an operator, or the system itself in a job.
///
/// @param id of the person or operator; null for the system
/// @param name as it will be read years later, when the person may be gone
/// @param address network address the request came from, or null
public record Actor(
        @Nullable UUID id, String name, @Nullable String address) {

    public static final Actor SYSTEM = new Actor(null, "system", null);
}
