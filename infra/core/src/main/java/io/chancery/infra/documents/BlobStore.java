package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Keeps sealed files by firm and id: a directory here, and a store that speaks S3 as well. What it is given is sealed
/// already; it tells nobody anything.
interface BlobStore {

    /// Fills a new file. It is there whole once this returns, and not at all when it throws.
    void put(UUID firm, UUID id, Filling filling) throws IOException;

    /// @throws java.nio.file.NoSuchFileException when it is not there
    InputStream open(UUID firm, UUID id) throws IOException;

    /// What is not there is deleted already.
    void delete(UUID firm, UUID id) throws IOException;

    /// Tells of every file of the firm and when it came.
    void each(UUID firm, BiConsumer<UUID, Instant> visitor) throws IOException;

    /// Deletes what a node began to write before this time and never finished.
    void deleteUnfinished(UUID firm, Instant before) throws IOException;

    /// @return bytes that are free where files are kept; `Long.MAX_VALUE` when nobody knows
    long free() throws IOException;

    @FunctionalInterface
    interface Filling {
        void write(OutputStream out) throws IOException;
    }
}
