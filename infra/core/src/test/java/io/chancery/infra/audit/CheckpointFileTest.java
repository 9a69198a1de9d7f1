package io.chancery.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.audit.CheckpointFile.BrokenCheckpoints;
import io.chancery.infra.audit.CheckpointFile.Noted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was seen of a log stays noted, once, and cannot be changed unseen.
class CheckpointFileTest {

    private static final UUID CHAIN = UUID.fromString("7f0c2f5e-0000-4000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void notesEachStateOfALogOnce() throws IOException {
        assertThat(note(4, "a")).isEqualTo(Noted.WRITTEN);
        assertThat(note(4, "a")).isEqualTo(Noted.KNOWN);
        assertThat(note(9, "b")).isEqualTo(Noted.WRITTEN);
        assertThat(CheckpointFile.read(folder))
                .extracting(checkpoint -> checkpoint.head().number())
                .containsExactly(4L, 9L);
    }

    @Test
    void saysWhenALogIsNotWhatItSaw() throws IOException {
        note(4, "a");
        assertThat(note(3, "a")).isEqualTo(Noted.CONTRADICTED);
        assertThat(note(4, "b")).isEqualTo(Noted.CONTRADICTED);
        assertThat(CheckpointFile.read(folder)).hasSize(1);
    }

    @Test
    void writesOverWhatACrashCutOff() throws IOException {
        note(4, "a");
        Files.writeString(file(), "{\"chain\":\"7f0c", StandardOpenOption.APPEND);
        assertThat(CheckpointFile.read(file())).hasSize(1);
        assertThat(note(9, "b")).isEqualTo(Noted.WRITTEN);
        assertThat(CheckpointFile.read(file())).hasSize(2);
    }

    @Test
    void refusesLinesThatWereChangedOrTakenOut() throws IOException {
        note(4, "a");
        note(9, "b");
        note(12, "c");
        var lines = Files.readAllLines(file());
        Files.writeString(file(), lines.get(0) + "\n" + lines.get(2) + "\n");
        assertThatThrownBy(() -> CheckpointFile.read(folder))
                .isInstanceOf(BrokenCheckpoints.class)
                .hasMessageStartingWith("Line 2 of");
        Files.writeString(file(), lines.get(0).replace("\"number\":4", "\"number\":3") + "\n" + lines.get(1) + "\n");
        assertThatThrownBy(() -> CheckpointFile.read(folder)).hasMessageStartingWith("Line 2 of");
    }

    private Path file() {
        return folder.resolve(CHAIN + ".jsonl");
    }

    private Noted note(long number, String hash) throws IOException {
        return CheckpointFile.of(folder, CHAIN)
                .note(new Checkpoint(new ChainHead(CHAIN, number, hash), "Ashworth", NOON));
    }
}
