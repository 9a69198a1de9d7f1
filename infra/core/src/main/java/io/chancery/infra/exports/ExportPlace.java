package io.chancery.infra.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Where exports are kept: a directory on another disk or machine here, and a store that speaks S3 as well. What it is
/// given is sealed already.
public interface ExportPlace {

    /// Fills a new file, or fills it anew. It is there whole once this returns, and as it was before when it throws.
    void put(UUID firm, String name, Filling filling) throws IOException;

    /// @throws java.nio.file.NoSuchFileException when it is not there
    InputStream open(UUID firm, String name) throws IOException;

    /// What is not there is deleted already.
    void delete(UUID firm, String name) throws IOException;

    /// Deletes all that is kept of the firm.
    void deleteAll(UUID firm) throws IOException;

    /// Deletes what somebody began to put before this instant and never ended, because their process died.
    ///
    /// @return how many there were
    int deleteUnfinished(UUID firm, Instant before) throws IOException;

    /// Names of the firm's files in this folder, and when each was put or last kept.
    ///
    /// @param folder such as `files/`
    Map<String, Instant> names(UUID firm, String folder) throws IOException;

    /// Notes that the file is still needed.
    void keep(UUID firm, String name, Instant now) throws IOException;

    /// Bytes that are free; `Long.MAX_VALUE` when nobody knows.
    long free() throws IOException;

    @FunctionalInterface
    interface Filling {
        void write(OutputStream out) throws IOException;
    }
}
