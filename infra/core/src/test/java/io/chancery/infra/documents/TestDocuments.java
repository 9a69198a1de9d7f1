package io.chancery.infra.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/// The limits that an installation has by itself.
final class TestDocuments {

    private TestDocuments() {}

    static DocumentProperties properties(Path folder) {
        return properties(folder, Duration.ofSeconds(40));
    }

    static DocumentProperties properties(Path folder, Duration readingTime) {
        return properties(folder, readingTime, List.of());
    }

    static DocumentProperties properties(Path folder, Duration readingTime, List<String> wrapper) {
        return new DocumentProperties(
                folder.resolve("store"),
                null,
                folder.resolve("scratch"),
                DataSize.ofMegabytes(50),
                100,
                DataSize.ofGigabytes(20),
                Map.of(),
                DataSize.ofMegabytes(1),
                2,
                DataSize.ofMegabytes(256),
                wrapper,
                ReaderCompiling.QUICK,
                readingTime,
                DataSize.ofKilobytes(400),
                100_000_000,
                3,
                5000,
                DataSize.ofGigabytes(1),
                null,
                Duration.ofSeconds(5));
    }
}
