package io.chancery.app.people;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How somebody's own second factor stands.
///
/// @param since when it was confirmed; null where there is none
/// @param codesLeft how many recovery codes still work
/// @param required whether the firm wants them to have one
public record FactorSheet(@Nullable Instant since, int codesLeft, boolean required) implements Serializable {

    public boolean isSet() {
        return since != null;
    }
}
