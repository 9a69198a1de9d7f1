package io.chancery.infra.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.persistence.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own writes an export, and is killed, or its disk takes no more.
class DirectoryPlaceFaultsTest {

    private static final String BEFORE = "before.export";
    private static final String NOW = "now.export";
    private static final long ENDLESS = Long.MAX_VALUE;

    @TempDir
    Path root;

    private final UUID firm = Ids.next();
    private DirectoryPlace place;

    @BeforeEach
    void anExportOfTheNightBefore() throws IOException {
        place = new DirectoryPlace(root);
        place.put(firm, BEFORE, out -> out.write("whole".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aProcessThatIsKilledLeavesNoExportAndTheOneBeforeAsItWas() throws Exception {
        kill(write(NOW, ENDLESS));
        assertThat(unfinished()).as("what it had begun").hasSize(1);
        assertThatThrownBy(() -> place.open(firm, NOW)).isInstanceOf(NoSuchFileException.class);
        assertThat(place.names(firm, ".")).containsOnlyKeys(BEFORE);
        assertThat(read(BEFORE)).isEqualTo("whole");
    }

    @Test
    void whoeverGoesOnWritesTheSameExportAnew() throws Exception {
        kill(write(NOW, ENDLESS));
        assertThat(write(NOW, 3).waitFor()).isZero();
        assertThat(place.open(firm, NOW).readAllBytes()).hasSize(3 * 1024);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aProcessThatIsKilledWhileItReplacesAnExportLeavesTheOldOne() throws Exception {
        kill(write(BEFORE, ENDLESS));
        assertThat(read(BEFORE)).isEqualTo("whole");
    }

    @Test
    void theNightsAfterThrowAwayWhatNobodyEnds() throws Exception {
        kill(write(NOW, ENDLESS));
        assertThat(place.deleteUnfinished(firm, Instant.now().minusSeconds(3600)))
                .isZero();
        assertThat(place.deleteUnfinished(firm, Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(unfinished()).isEmpty();
        assertThat(read(BEFORE)).isEqualTo("whole");
    }

    @Test
    void aDiskThatTakesNoMoreLeavesNothingHalfAndTheOneBeforeAsItWas() throws Exception {
        var limited = start(List.of("bash", "-c", "ulimit -f 64; exec \"$@\"", "limited"), NOW, 4096);
        assertThat(limited.waitFor()).as("it fails").isNotZero();
        assertThat(new String(limited.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("IOException");
        assertThat(unfinished()).isEmpty();
        assertThat(place.names(firm, ".")).containsOnlyKeys(BEFORE);
        assertThat(read(BEFORE)).isEqualTo("whole");
    }

    private Process write(String name, long kilobytes) throws IOException {
        return start(List.of(), name, kilobytes);
    }

    private Process start(List<String> before, String name, long kilobytes) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                root.toString(),
                firm.toString(),
                name,
                Long.toString(kilobytes)));
        return new ProcessBuilder(command).start();
    }

    /// By the signal that nothing can catch, as soon as the first of it is on the disk.
    private void kill(Process process) throws Exception {
        try (var told = process.inputReader()) {
            assertThat(told.readLine()).isEqualTo("writing");
        }
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
    }

    private List<Path> unfinished() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".export"))
                    .toList();
        }
    }

    private String read(String name) throws IOException {
        try (var in = place.open(firm, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
