package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node is killed while a file arrives, one is read and one is sealed.
class KilledNodeTest {

    private static final int PATIENCE = 30;

    @TempDir
    Path folder;

    private final UUID firm = UUID.randomUUID();
    private ProcessHandle reader;

    @BeforeEach
    void killANodeInTheMiddle() throws IOException {
        var node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedNode.class.getName(),
                        folder.resolve("arrivals").toString(),
                        folder.resolve("store").toString(),
                        firm.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(node.getInputStream()))) {
            var ready = said.lines()
                    .filter(line -> line.startsWith(DoomedNode.READY))
                    .findFirst()
                    .orElseThrow();
            reader = ProcessHandle.of(Long.parseLong(ready.substring(DoomedNode.READY.length() + 1)))
                    .orElseThrow();
        } finally {
            node.destroyForcibly().onExit().join();
        }
    }

    @Test
    void noHalfDocumentIsEverSeenAndWhatWasBegunIsSwept() throws IOException {
        var store = new DirectoryStore(folder.resolve("store"));
        assertThat(files("store")).as("what it had written so far").hasSize(1);

        var whole = new ArrayList<UUID>();
        store.each(firm, (file, came) -> whole.add(file));
        assertThat(whole).isEmpty();
        store.deleteUnfinished(firm, Instant.EPOCH);
        assertThat(files("store")).as("another node may be at it").hasSize(1);
        store.deleteUnfinished(firm, Instant.now().plusSeconds(1));
        assertThat(files("store")).isEmpty();
    }

    @Test
    void whatWasInTheClearGoesWhenTheNextNodeStarts() throws IOException {
        assertThat(files("arrivals")).hasSizeGreaterThanOrEqualTo(2);
        try (var next = Scratch.in(folder.resolve("arrivals"), 0)) {
            assertThat(next.hasRoom()).isTrue();
            assertThat(files("arrivals")).isEmpty();
        }
    }

    @Test
    void itsReaderDoesNotOutliveIt() throws Exception {
        assertThat(reader.onExit().get(PATIENCE, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    private List<Path> files(String where) throws IOException {
        try (var all = Files.walk(folder.resolve(where))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
