package io.chancery.infra.crypto;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A stream for somebody who closes what they write to: the one beneath stays open, and whoever opened it closes it.
public final class Unclosed extends FilterOutputStream {

    public Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
