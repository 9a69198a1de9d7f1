package io.chancery.infra.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// A row that says whose it is.
@Entity
class Mark {

    @Id
    private UUID id;

    private String text;

    protected Mark() {}

    Mark(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    String text() {
        return text;
    }
}
