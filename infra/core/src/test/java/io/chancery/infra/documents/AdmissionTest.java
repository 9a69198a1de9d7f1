package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Reading;
import io.chancery.infra.documents.Verdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AdmissionTest {

    private static final String MORE_THAN_ANY_DISK = "1000000TB";

    @TempDir
    Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private Path file;

    @BeforeEach
    void send() throws IOException {
        file = Files.writeString(folder.resolve("arrived"), "Harbor v. Quarry");
    }

    @Test
    void readsWhatTheDiskHasRoomFor() throws IOException {
        assertThat(verdict("0B", "0B")).isInstanceOf(Accepted.class);
        assertThat(read).hasValue(1);
    }

    @Test
    void readsNothingWhereTheStoresDiskIsNearlyFull() throws IOException {
        assertThat(verdict(MORE_THAN_ANY_DISK, "0B")).isEqualTo(new Refused(Objection.NO_ROOM, "disk"));
        assertThat(read).hasValue(0);
    }

    @Test
    void readsNothingWhereTheDiskOfWhatArrivesIsNearlyFull() throws IOException {
        assertThat(verdict("0B", MORE_THAN_ANY_DISK)).isEqualTo(new Refused(Objection.NO_ROOM, "disk"));
        assertThat(read).hasValue(0);
    }

    /// What must stay free where files are kept, and where they arrive.
    private Verdict verdict(String free, String freeWhereTheyArrive) throws IOException {
        try (var scratch = Scratch.in(
                folder.resolve("scratch"),
                properties(freeWhereTheyArrive).diskFree().toBytes())) {
            var admission = new Admission(
                    this::read,
                    VirusScanner.NONE,
                    new DirectoryStore(folder.resolve("store")),
                    scratch,
                    properties(free));
            return admission.examine(file, FileName.sent("note.txt"), "", ExaminingRules.usual());
        }
    }

    private Verdict read(Path file, FileName name, String declared, ExaminingRules rules) {
        read.incrementAndGet();
        return new Accepted(FileKind.TEXT, "text/plain", Reading.NOTHING, Set.of());
    }

    private static DocumentProperties properties(String diskFree) {
        return new Binder(new MapConfigurationPropertySource(Map.of("chancery.documents.disk-free", diskFree)))
                .bindOrCreate("chancery.documents", DocumentProperties.class);
    }
}
