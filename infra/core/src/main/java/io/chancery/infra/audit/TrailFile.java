package io.chancery.infra.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads a log that was written out, line by line.
final class TrailFile implements AutoCloseable {

    private final BufferedReader text;
    private final TrailJson json = new TrailJson();
    private long read;

    TrailFile(Path file) throws IOException {
        text = Files.newBufferedReader(file);
    }

    /// The next line, or null at the file's end.
    ///
    /// @throws UnreadableTrail when it is none of a log
    @Nullable
    TrailLine next() throws IOException {
        var line = text.readLine();
        if (line == null) {
            return null;
        }
        read++;
        try {
            return json.read(line);
        } catch (IllegalArgumentException e) {
            throw new UnreadableTrail("Line %d of the file cannot be read: %s".formatted(read, e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /// The file is no log, or somebody wrote into it.
    static final class UnreadableTrail extends IOException {

        UnreadableTrail(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
