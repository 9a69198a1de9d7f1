package io.chancery.infra.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what a file becomes when it is unpacked, and stops when it becomes too much.
final class Unpacking {

    private final ReadingLimits limits;
    private final long packed;
    private long unpacked;
    private int entries;

    Unpacking(ReadingLimits limits, long packed) {
        this.limits = limits;
        this.packed = Math.max(1, packed);
    }

    void entry() {
        entries++;
        if (entries > limits.entries()) {
            throw new Objected(Objection.NESTED_TOO_DEEP, Integer.toString(limits.entries()));
        }
    }

    /// The stream, counted.
    InputStream of(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) {
                    count(1);
                }
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read > 0) {
                    count(read);
                }
                return read;
            }

            @Override
            public long skip(long bytes) throws IOException {
                long skipped = super.skip(bytes);
                count(skipped);
                return skipped;
            }
        };
    }

    private void count(long bytes) {
        unpacked += bytes;
        var isTooMuch = unpacked > limits.unpackedBytes();
        var isOutOfProportion = unpacked > ReadingLimits.HARMLESS && unpacked / packed > ReadingLimits.RATIO_MAX;
        if (isTooMuch || isOutOfProportion) {
            throw new Objected(Objection.BOMB, "");
        }
    }
}
