package io.chancery.control.schemas;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A contract script as operators see it.
///
/// @param version of the first build that does without what it takes away
/// @param why in the words of who wrote it
/// @param release that a firm has to have before; null when any will do
/// @param orderedAt null while nobody has ordered it
/// @param firms how many there are
/// @param done in how many it has run
/// @param failed in how many it was tried and did not run
/// @param olderNodes how many running nodes still need what it takes away
/// @param olderFirms how many firms have an older release than it needs
public record ContractRow(
        int version,
        String script,
        String why,
        @Nullable String release,
        @Nullable String orderedBy,
        @Nullable Instant orderedAt,
        @Nullable String reason,
        int firms,
        int done,
        int failed,
        int olderNodes,
        int olderFirms)
        implements Serializable {}
