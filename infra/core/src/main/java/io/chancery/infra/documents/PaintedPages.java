package io.chancery.infra.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Opens the sealed file into the node's own folder for as long as its page is painted.
final class PaintedPages implements PagePictures {

    private final SealedFiles files;
    private final ReadingProcesses processes;
    private final Scratch scratch;

    PaintedPages(SealedFiles files, ReadingProcesses processes, Scratch scratch) {
        this.files = files;
        this.processes = processes;
        this.scratch = scratch;
    }

    @Override
    public Optional<byte[]> of(SealedFiles.Unlocked file, FileKind kind, int page) throws IOException {
        var plain = scratch.file();
        try {
            try (var content = files.open(file)) {
                Files.copy(content, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            return processes.paint(plain, kind, page);
        } finally {
            Files.deleteIfExists(plain);
        }
    }
}
