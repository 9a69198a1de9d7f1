package io.chancery.app.documents;

import java.io.Serializable;
import java.time.Instant;

/// What a document held before it was replaced.
///
/// @param number from 1, the oldest
public record DocumentVersion(
        int number, String name, String mediaType, String sha256, long bytes, Instant sentAt, String sentBy)
        implements Serializable {}
