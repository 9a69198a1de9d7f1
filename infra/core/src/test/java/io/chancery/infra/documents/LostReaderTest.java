package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a file whose reader dies, and what else a reader is asked for.
class LostReaderTest {

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

    @Test
    void aReaderThatIsKilledCostsOneMoreAttemptAndAnotherOneReads() throws IOException {
        examine("a.txt", Corpus.text("first"));
        var killed = readers();
        killed.forEach(ProcessHandle::destroyForcibly);
        killed.forEach(reader -> reader.onExit().join());

        assertThat(examine("b.txt", Corpus.text("second"))).isInstanceOf(Accepted.class);
        assertThat(readers()).isNotEmpty().doesNotContainAnyElementsOf(killed);
    }

    @Test
    void whatTakesTooLongIsGivenUpAndItsReaderKilled() throws IOException {
        var hasty = TestDocuments.properties(folder, Duration.ofMillis(1));
        try (var impatient = new ReadingProcesses(folder.resolve("hasty"), hasty)) {
            assertThat(examine(impatient, "slow.pdf", Corpus.pdf("slow")))
                    .isEqualTo(new Refused(Objection.COULD_NOT_BE_READ, ""));
        }
        assertThat(folder.resolve("hasty")).isEmptyDirectory();
    }

    @Test
    void aFileThatKillsEachOfItsReadersCountsAsUnreadable() throws IOException {
        try (var dying = startedBy("printf '\\001'; head -c 1 >/dev/null")) {
            assertThat(examine(dying, "killer.txt", Corpus.text("kills")))
                    .isEqualTo(new Refused(Objection.COULD_NOT_BE_READ, ""));
        }
    }

    @Test
    void noFileIsRefusedForReadersThatDoNotStart() throws IOException {
        try (var none = startedBy("exit 1")) {
            assertThatThrownBy(() -> examine(none, "a.txt", Corpus.text("first")))
                    .hasMessageContaining("could be started");
        }
    }

    /// Readers are what a shell makes of these words.
    private static ReadingProcesses startedBy(String words) {
        return new ReadingProcesses(
                folder.resolve("wrapped"),
                TestDocuments.properties(folder, Duration.ofSeconds(40), List.of("/bin/sh", "-c", words)));
    }

    private static List<ProcessHandle> readers() {
        return ProcessHandle.current().children().toList();
    }

    @Test
    void paintsPagesAndPicturesAndNothingElse() throws IOException {
        assertThat(painted(Corpus.pdf("x"), FileKind.PDF, 0))
                .hasValueSatisfying(png -> assertThat(png.getHeight()).isEqualTo(1_400));
        assertThat(painted(Pictures.of("jpg"), FileKind.JPEG, 0))
                .hasValueSatisfying(png -> assertThat(png.getWidth()).isEqualTo(40));
        assertThat(painted(Corpus.pdf("x"), FileKind.PDF, 7)).isEmpty();
        assertThat(painted(Corpus.text("x"), FileKind.PDF, 0)).isEmpty();
        assertThat(painted(Pictures.hugePicture(), FileKind.PNG, 0)).isEmpty();
    }

    private static Optional<BufferedImage> painted(byte[] content, FileKind kind, int page) throws IOException {
        var file = file(content);
        try {
            return processes.paint(file, kind, page).map(LostReaderTest::png);
        } finally {
            Files.delete(file);
        }
    }

    private static BufferedImage png(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict examine(String name, byte[] content) throws IOException {
        return examine(processes, name, content);
    }

    private static Verdict examine(ReadingProcesses by, String name, byte[] content) throws IOException {
        var file = file(content);
        try {
            return by.examine(file, FileName.sent(name), "", ExaminingRules.usual());
        } finally {
            Files.delete(file);
        }
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sent", ".part"), content);
    }
}
