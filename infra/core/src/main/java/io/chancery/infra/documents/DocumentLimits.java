package io.chancery.infra.documents;

/// How much may be sent and kept.
///
/// @param sizeMax of one file, in bytes
/// @param countMax of files sent at once
/// @param quota of a firm, in bytes
public record DocumentLimits(long sizeMax, int countMax, long quota) {

    /// The same, narrowed to what somebody chose within them.
    public DocumentLimits within(long size, long room) {
        return new DocumentLimits(Math.min(size, sizeMax), countMax, Math.min(room, quota));
    }
}
