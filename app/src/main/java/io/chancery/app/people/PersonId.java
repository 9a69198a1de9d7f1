package io.chancery.app.people;

import io.chancery.infra.persistence.Ids;
import java.io.Serializable;
import java.util.UUID;

/// Identifies a person within their firm.
public record PersonId(UUID value) implements Serializable {

    static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
