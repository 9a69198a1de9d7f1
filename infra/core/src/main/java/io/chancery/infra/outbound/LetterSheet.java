package io.chancery.infra.outbound;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a screen shows of a letter: not its text.
///
/// @param trouble why it did not leave the last time
public record LetterSheet(
        UUID id,
        Channel channel,
        String recipient,
        String subject,
        LetterState state,
        int attempts,
        @Nullable String trouble,
        Instant writtenAt)
        implements Serializable {}
