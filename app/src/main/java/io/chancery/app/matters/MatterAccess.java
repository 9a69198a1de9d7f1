package io.chancery.app.matters;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// Who may know of a matter.
public sealed interface MatterAccess extends Serializable {

    /// Everyone in the firm whose role shows them matters.
    record Everyone() implements MatterAccess {}

    /// Nobody but these people, whatever their role.
    record Only(Set<UUID> people) implements MatterAccess {

        public Only {
            people = Set.copyOf(people);
        }
    }

    default boolean restricts() {
        return this instanceof Only;
    }
}
