package io.chancery.app.people;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One passkey as its owner sees it.
///
/// @param name as its owner calls it
/// @param usedAt when it last proved something; null as long as it has not
public record PasskeyRow(
        PasskeyId id,
        String name,
        Instant createdAt,
        @Nullable Instant usedAt) implements Serializable {}
