package io.chancery.control.operators;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an operator's own second factor stands.
///
/// @param since when it was confirmed; null where there is none yet
/// @param codesLeft how many recovery codes still work
public record OperatorFactorSheet(@Nullable Instant since, int codesLeft) implements Serializable {

    public boolean isSet() {
        return since != null;
    }
}
