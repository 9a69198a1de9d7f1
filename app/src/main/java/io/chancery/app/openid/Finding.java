package io.chancery.app.openid;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What a try of the settings found.
///
/// @param fault null when everything is well
/// @param detail what was found in place of what is needed, such as the other issuer
public record Finding(@Nullable Fault fault, String detail) implements Serializable {

    public boolean isGood() {
        return fault == null;
    }
}
