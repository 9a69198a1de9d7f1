package io.chancery.infra.documents;

/// How much may be sent and kept.
///
/// @param sizeMax of one file, in bytes
/// @param countMax of files sent at once
/// @param quota of each firm, in bytes
public record DocumentLimits(long sizeMax, int countMax, long quota) {}
