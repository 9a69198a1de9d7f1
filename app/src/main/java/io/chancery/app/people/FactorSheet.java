package io.chancery.app.people;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How somebody's own second factors stand.
///
/// @param since when their application was confirmed; null where there is none
/// @param passkeys how many they have
/// @param codesLeft how many recovery codes still work
/// @param required whether the firm wants them to have a second factor
public record FactorSheet(@Nullable Instant since, int passkeys, int codesLeft, boolean required)
        implements Serializable {

    /// Whether an application of theirs makes codes.
    public boolean makesCodes() {
        return since != null;
    }

    public boolean hasPasskey() {
        return passkeys > 0;
    }

    /// Whether they have any second factor.
    public boolean isSet() {
        return makesCodes() || hasPasskey();
    }
}
