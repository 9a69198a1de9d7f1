package io.chancery.infra.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// An entry with its place in the chain.
///
/// @param address where the request came from; null for the system
public record NumberedEntry(
        long number, AuditEntry entry, @Nullable String address) implements Serializable {}
