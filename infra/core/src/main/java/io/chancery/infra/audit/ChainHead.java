package io.chancery.infra.audit;

import java.util.UUID;

/// How far a chain has come.
///
/// @param chain the chain's own id
/// @param number of its last entry, 0 before the first
/// @param hash of its last entry
public record ChainHead(UUID chain, long number, String hash) {}
