package io.chancery.infra.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Where files are in the clear, for as long as they are looked through: a folder of this process, which nobody else
/// reads. It goes when the process ends; what a killed one left is found by the next.
public final class Scratch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String OF_PROCESS = "node-";

    private final Path all;
    private final Path own;
    private final long bytesFree;

    private Scratch(Path all, Path own, long bytesFree) {
        this.all = all;
        this.own = own;
        this.bytesFree = bytesFree;
    }

    /// @param bytesFree what must stay free on the disk
    static Scratch in(Path folder, long bytesFree) throws IOException {
        Files.createDirectories(folder);
        var own = folder.resolve(OF_PROCESS + ProcessHandle.current().pid());
        FileSystemUtils.deleteRecursively(own);
        Files.createDirectory(own);
        closeToOthers(own);
        var scratch = new Scratch(folder, own, bytesFree);
        scratch.sweep();
        return scratch;
    }

    private static void closeToOthers(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// A new file for something that arrives. Whoever asks for it deletes it.
    public Path file() throws IOException {
        return Files.createTempFile(Files.createDirectories(own.resolve("arriving")), "", ".part");
    }

    Path readers() {
        return own.resolve("readers");
    }

    /// Whether something may begin to arrive: as long as what must stay free is.
    public boolean hasRoom() throws IOException {
        return Files.getFileStore(own).getUsableSpace() >= bytesFree;
    }

    /// Deletes what processes left that are no more.
    public void sweep() throws IOException {
        try (var folders = Files.newDirectoryStream(all, OF_PROCESS + "*")) {
            for (var folder : folders) {
                if (!isAlive(folder)) {
                    LOG.info("Deleting what a node left in {}", folder);
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static boolean isAlive(Path folder) {
        var pid = folder.getFileName().toString().substring(OF_PROCESS.length());
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(own);
    }
}
