package io.chancery.control.care;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a firm that leaves takes along: a ZIP that other programs read, sealed at the second place while the firm
/// waits for its end.
///
/// @param id of the closing
/// @param bytes of the ZIP, opened
/// @param sha256 of the ZIP, opened
/// @param linkUntil when the link that was made last ends; null when there is none, or it was used
/// @param takenAt when somebody last began to download it
/// @param takenFrom the address from which
public record HandOver(
        UUID id,
        Instant writtenAt,
        long bytes,
        String sha256,
        @Nullable Instant linkUntil,
        @Nullable Instant takenAt,
        @Nullable String takenFrom)
        implements Serializable {}
