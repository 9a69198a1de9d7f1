package io.chancery.control.operators;

import java.io.Serializable;
import java.util.UUID;

/// Identifies an operator.
public record OperatorId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
