package io.chancery.app.ebilling;

/// How much of a file is read at most. A file over a limit is refused by a finding, not by running out of memory.
///
/// @param bytes of the whole file
/// @param lineBytes of one physical line: two texts of 15 KB and the rest
/// @param findings before the list is cut off
public record LedesLimits(long bytes, int lineBytes, int findings) {

    /// For an upload, which is kept until it is taken in: some fifteen thousand lines.
    public static final LedesLimits UPLOAD = new LedesLimits(8L * 1024 * 1024, 64 * 1024, 200);

    public static final LedesLimits USUAL = new LedesLimits(32L * 1024 * 1024, 64 * 1024, 200);
}
