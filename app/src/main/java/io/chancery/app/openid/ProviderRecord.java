package io.chancery.app.openid;

import io.chancery.app.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The provider as its row keeps it.
///
/// @param wayBack who may still come in by a password; null as long as everybody may
/// @param workedAt when somebody first came in by these settings
record ProviderRecord(
        ProviderDetails details,
        byte[] sealedSecret,
        boolean isOn,
        @Nullable PersonId wayBack,
        @Nullable Instant workedAt,
        int version) {

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "provider %s, version %d".formatted(details.issuer(), version);
    }
}
