package io.chancery.app.documents;

import java.io.Serializable;
import java.util.UUID;

/// Names a document of this firm.
public record DocumentId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
