package io.chancery.infra.jobs;

import java.util.UUID;

/// How far long work is.
///
/// @param cursor what the last piece left, empty before the first
/// @param attempts how often a node has taken the work
public record LongJobState(
        UUID id, String subject, String payload, String cursor, long done, long total, int attempts) {}
