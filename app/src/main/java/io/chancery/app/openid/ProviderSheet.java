package io.chancery.app.openid;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What administrators see of the provider.
///
/// @param wayBack the name of the one who may still come in by a password; null as long as everybody may
/// @param workedAt when somebody first came in by these settings; null when nobody has yet
/// @param linked how many people have come in by it
public record ProviderSheet(
        ProviderDetails details,
        boolean isOn,
        @Nullable String wayBack,
        @Nullable Instant workedAt,
        int linked,
        int version)
        implements Serializable {

    public boolean isOnlyWay() {
        return wayBack != null;
    }
}
