package io.chancery.app.work;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a time entry, a cost or a fixed charge of this firm.
public record WorkItemId(UUID value) implements Serializable {

    public static WorkItemId of(String value) {
        return new WorkItemId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
