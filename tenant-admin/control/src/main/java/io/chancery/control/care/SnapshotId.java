package io.chancery.control.care;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a snapshot of a firm.
public record SnapshotId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
