package io.chancery.infra.documents;

import io.chancery.infra.documents.Verdict.Refused;
import io.chancery.infra.documents.VirusScanner.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/// Everything that a file has to pass: size, room, reading process, scanner. Also what people may release is scanned
/// first.
final class Admission implements Examiner {

    private final Examiner reading;
    private final VirusScanner scanner;
    private final BlobStore store;
    private final Scratch scratch;
    private final DataSize diskFree;

    Admission(Examiner reading, VirusScanner scanner, BlobStore store, Scratch scratch, DocumentProperties properties) {
        this.reading = reading;
        this.scanner = scanner;
        this.store = store;
        this.scratch = scratch;
        this.diskFree = properties.diskFree();
    }

    @Override
    public Verdict examine(Path file, FileName name, String declared, ExaminingRules rules) {
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                return new Refused(Objection.EMPTY, "");
            }
            if (store.free() - bytes < diskFree.toBytes() || !scratch.hasRoom()) {
                return new Refused(Objection.NO_ROOM, "disk");
            }
        } catch (IOException gone) {
            return new Refused(Objection.COULD_NOT_BE_READ, gone.getClass().getSimpleName());
        }
        var verdict = reading.examine(file, name, declared, rules);
        return verdict instanceof Refused(var objection, var _) && !objection.isReleasable()
                ? verdict
                : scanned(file, verdict);
    }

    private Verdict scanned(Path file, Verdict verdict) {
        return switch (scanner.scan(file)) {
            case Said.Clean() -> verdict;
            case Said.Found(var name) -> new Refused(Objection.MALWARE, name);
            case Said.Silent() -> new Refused(Objection.NOT_SCANNED, "");
        };
    }
}
