package io.chancery.infra.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// A process that puts a file, and says so when the first of it is written: `<directory> <firm> <name> <kilobytes>`.
final class Writer {

    private static final int KILO = 1024;

    private Writer() {}

    public static void main(String[] args) throws IOException {
        var kilobytes = Long.parseLong(args[3]);
        new DirectoryPlace(Path.of(args[0])).put(UUID.fromString(args[1]), args[2], out -> {
            for (long n = 0; n < kilobytes; n++) {
                out.write(new byte[KILO]);
                if (n == 0) {
                    out.flush();
                    System.out.println("writing");
                }
            }
        });
    }
}
