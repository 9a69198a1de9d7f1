package io.chancery.infra.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where documents are kept and how much of them.
///
/// @param directory of the store, which all nodes share; what is in it is sealed
/// @param bucket of a store that speaks S3, which all nodes share; without one the directory is used
/// @param scratch of this node alone, for what arrives and is looked through; the system's own when none is given
/// @param sizeMax of one file
/// @param countMax of files that are sent at once
/// @param quota of each firm, former versions and what waits in quarantine included
/// @param firms by slug, those that may have more or less than the others
/// @param diskFree what must stay free on the disk
/// @param readers processes that read files, each with so much memory
/// @param readerMemory of each reading process
/// @param readerWrapper a program, by its whole path, and its arguments, that starts the reading process with fewer
/// rights
/// @param readerCompiling how they are compiled
/// @param readingTime after which a reading process is killed
/// @param text of a file that is kept to be searched
/// @param pixels of one picture
/// @param depth of archives within each other
/// @param entries of an archive
/// @param unpacked what an archive may become
/// @param scanner `host:port` of a scanner that speaks clamd's protocol; none scans nothing
/// @param scannerTime after which it counts as silent
@ConfigurationProperties("chancery.documents")
record DocumentProperties(
        @DefaultValue("documents") Path directory,
        @Nullable Bucket bucket,
        @Nullable Path scratch,
        @DefaultValue("50MB") DataSize sizeMax,
        @DefaultValue("100") int countMax,
        @DefaultValue("20GB") DataSize quota,
        @DefaultValue Map<String, OfFirm> firms,
        @DefaultValue("1GB") DataSize diskFree,
        @DefaultValue("2") int readers,
        @DefaultValue("256MB") DataSize readerMemory,
        @DefaultValue List<String> readerWrapper,
        @DefaultValue("quick") ReaderCompiling readerCompiling,
        @DefaultValue("40s") Duration readingTime,
        @DefaultValue("400KB") DataSize text,
        @DefaultValue("100000000") long pixels,
        @DefaultValue("3") int depth,
        @DefaultValue("5000") int entries,
        @DefaultValue("1GB") DataSize unpacked,
        @Nullable String scanner,
        @DefaultValue("60s") Duration scannerTime) {

    /// What one firm may have instead of what all may.
    record OfFirm(@Nullable DataSize sizeMax, @Nullable DataSize quota) {}

    /// @param name of the bucket
    /// @param endpoint of the store; none for Amazon's own
    /// @param prefix of every name in the bucket
    /// @param accessKey none where the machine itself was given one
    record Bucket(
            String name,
            @DefaultValue("us-east-1") String region,
            @Nullable String endpoint,
            @DefaultValue("") String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey) {

        @Override
        public String toString() {
            return "bucket " + name + (endpoint == null ? "" : " at " + endpoint);
        }
    }

    Path scratchFolder() {
        return scratch == null ? Path.of(System.getProperty("java.io.tmpdir"), "chancery-documents") : scratch;
    }

    ReadingLimits readingLimits() {
        return new ReadingLimits(Math.toIntExact(text.toBytes()), pixels, depth, entries, unpacked.toBytes());
    }
}
