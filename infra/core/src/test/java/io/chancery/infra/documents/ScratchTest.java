package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    @TempDir
    Path folder;

    /// As when a node is killed while files arrive.
    @Test
    void deletesWhatAKilledNodeLeftAndNothingOfOneThatLives() throws IOException, InterruptedException {
        var gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        gone.waitFor();
        var left = Files.createDirectories(folder.resolve("node-" + gone.pid()).resolve("arriving"));
        Files.writeString(left.resolve("half.part"), "half a document");
        var living = Files.createDirectories(folder.resolve(
                "node-" + ProcessHandle.current().parent().orElseThrow().pid()));

        try (var scratch = Scratch.in(folder, 0)) {
            assertThat(left.getParent()).doesNotExist();
            assertThat(living).exists();
            assertThat(scratch.file()).exists();
        }
        assertThat(folder.resolve("node-" + ProcessHandle.current().pid())).doesNotExist();
    }

    @Test
    void nobodyElseReadsWhatArrives() throws IOException {
        try (var scratch = Scratch.in(folder, 0)) {
            var own = scratch.file().getParent().getParent();
            assertThat(Files.getPosixFilePermissions(own))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
        }
    }
}
