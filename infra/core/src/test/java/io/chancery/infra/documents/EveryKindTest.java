package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What chance and bad lines make of a file of each kind that is kept.
class EveryKindTest {

    private static final int TIMES = 8;

    @TempDir
    static Path folder;

    private static ReadingProcesses processes;

    @BeforeAll
    static void start() {
        processes = new ReadingProcesses(folder.resolve("readers"), TestDocuments.properties(folder));
    }

    @AfterAll
    static void stop() {
        processes.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLD_WORD")
    void aWholeOneIsKept(FileKind kind) throws IOException {
        assertThat(examine(kind, whole(kind)))
                .isInstanceOfSatisfying(
                        Accepted.class, accepted -> assertThat(accepted.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @EnumSource
    void aCutOneIsKeptAsItIsOrRefusedByName(FileKind kind) throws IOException {
        var file = whole(kind);
        for (int part = 1; part < TIMES; part++) {
            requireVerdict(kind, Arrays.copyOf(file, file.length * part / TIMES));
        }
        requireVerdict(kind, Arrays.copyOf(file, file.length - 1));
    }

    @ParameterizedTest
    @EnumSource
    void aSpoiltOneIsKeptAsItIsOrRefusedByName(FileKind kind) throws IOException {
        var random = new Random(kind.ordinal());
        for (int time = 1; time <= TIMES; time++) {
            var file = whole(kind);
            for (int n = 0; n < time * file.length / 200 + 1; n++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            requireVerdict(kind, file);
        }
    }

    private static void requireVerdict(FileKind kind, byte[] content) throws IOException {
        switch (examine(kind, content)) {
            case Accepted accepted -> assertThat(accepted.kind()).isEqualTo(kind);
            case Refused refused -> assertThat(refused.objection()).isNotIn(Objection.TOO_BIG, Objection.NO_ROOM);
        }
    }

    private static byte[] whole(FileKind kind) throws IOException {
        return EveryKind.of(kind, "quarterly settlement conference");
    }

    private static Verdict examine(FileKind kind, byte[] content) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "sent", ".part"), content);
        try {
            var name = FileName.sent("a." + kind.endings().getFirst());
            return processes.examine(file, name, "", ExaminingRules.usual());
        } finally {
            Files.delete(file);
        }
    }
}
