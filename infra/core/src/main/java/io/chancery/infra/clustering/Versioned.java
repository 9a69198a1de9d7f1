package io.chancery.infra.clustering;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A content under a version. A higher epoch always wins; within an epoch, the higher version.
///
/// @param epoch raised by each node that takes the entry over from another
/// @param version raised by each write within the epoch
/// @param content empty when the entry has ended and may not come back
public record Versioned(long epoch, long version, byte[] content) {

    static final int HEADER_BYTES = 2 * Long.BYTES;

    /// Above every epoch that counting could reach: what has ended stays ended.
    private static final long ENDED = Long.MAX_VALUE;

    public Versioned {
        if (epoch < 1 || version < 0) {
            throw new IllegalArgumentException(
                    "Epochs begin at 1 and versions at 0, were %d and %d".formatted(epoch, version));
        }
    }

    static Versioned ended() {
        return new Versioned(ENDED, 0, new byte[0]);
    }

    static Versioned of(byte[] bytes) {
        var header = ByteBuffer.wrap(bytes);
        return new Versioned(header.getLong(), header.getLong(), Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length));
    }

    boolean hasEnded() {
        return epoch == ENDED;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER_BYTES + content.length)
                .putLong(epoch)
                .putLong(version)
                .put(content)
                .array();
    }

    /// Whether the first of two entries is the newer, without copying their contents.
    static boolean isNewer(byte[] one, byte[] other) {
        var left = ByteBuffer.wrap(one);
        var right = ByteBuffer.wrap(other);
        int epochs = Long.compare(left.getLong(), right.getLong());
        return epochs != 0 ? epochs > 0 : left.getLong() > right.getLong();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Versioned(long e, long v, byte[] c)
                && e == epoch
                && v == version
                && Arrays.equals(c, content);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(epoch) * 31 + Long.hashCode(version);
    }

    @Override
    public String toString() {
        return "Versioned[epoch=%d, version=%d, %d bytes]".formatted(epoch, version, content.length);
    }
}
