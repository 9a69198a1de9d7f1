package io.chancery.app.ebilling;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// A file that was taken in before.
///
/// @param invoices their numbers, as people read them
public record ImportedFile(UUID id, String name, String invoices, int items, Instant importedAt, String importedBy)
        implements Serializable {}
