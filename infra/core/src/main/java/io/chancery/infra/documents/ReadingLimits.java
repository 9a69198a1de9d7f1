package io.chancery.infra.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// How much of a file is looked at, and how much may come of it.
///
/// @param textBytes of UTF-8 that are kept of the text
/// @param pixels of one picture
/// @param depth of archives and mails within each other; 1 is an archive of plain files
/// @param entries of an archive, those of archives in it included
/// @param unpackedBytes that all entries may become together
record ReadingLimits(int textBytes, long pixels, int depth, int entries, long unpackedBytes) {

    /// What becomes that many times as much is a bomb, once it is more than [#HARMLESS].
    static final int RATIO_MAX = 200;

    static final long HARMLESS = 20L * 1024 * 1024;

    void write(DataOutputStream out) throws IOException {
        out.writeInt(textBytes);
        out.writeLong(pixels);
        out.writeInt(depth);
        out.writeInt(entries);
        out.writeLong(unpackedBytes);
    }

    static ReadingLimits read(DataInputStream in) throws IOException {
        return new ReadingLimits(in.readInt(), in.readLong(), in.readInt(), in.readInt(), in.readLong());
    }
}
