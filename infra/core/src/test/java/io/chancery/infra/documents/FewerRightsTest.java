package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chancery.infra.documents.Verdict.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reading process may still do, seen from outside.
class FewerRightsTest {

    private static final String UNSHARE = "/usr/bin/unshare";

    @TempDir
    Path folder;

    @Test
    void knowsNothingOfTheNodesEnvironmentAndStandsInAFolderOfItsOwn() throws IOException {
        try (var processes = new ReadingProcesses(folder.resolve("readers"), TestDocuments.properties(folder))) {
            read(processes);
            var reader = reader();
            assertThat(Files.readString(proc(reader, "environ"))).isEmpty();
            assertThat(proc(reader, "cwd").toRealPath().getParent())
                    .isEqualTo(folder.resolve("readers").toRealPath());
        }
    }

    @Test
    void aWrapperTakesTheNetworkAwayAndFilesAreReadAllTheSame() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(UNSHARE)) && mayUnshare(), "This machine lets nobody unshare");
        var wrapped =
                TestDocuments.properties(folder, Duration.ofSeconds(40), List.of(UNSHARE, "--map-root-user", "--net"));
        try (var processes = new ReadingProcesses(folder.resolve("readers"), wrapped)) {
            read(processes);
            assertThat(Files.readSymbolicLink(proc(reader(), "ns/net")))
                    .isNotEqualTo(Files.readSymbolicLink(proc(ProcessHandle.current(), "ns/net")));
        }
    }

    private void read(ReadingProcesses processes) throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "hello");
        assertThat(processes.examine(file, FileName.sent("a.txt"), "", ExaminingRules.usual()))
                .isInstanceOf(Accepted.class);
    }

    private static boolean mayUnshare() throws IOException, InterruptedException {
        return new ProcessBuilder(UNSHARE, "--map-root-user", "--net", "/bin/true")
                        .start()
                        .waitFor()
                == 0;
    }

    private static ProcessHandle reader() {
        return ProcessHandle.current().children().findFirst().orElseThrow();
    }

    private static Path proc(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
