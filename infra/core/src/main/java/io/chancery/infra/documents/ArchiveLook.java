package io.chancery.infra.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.tika.io.TikaInputStream;

/// Looks at every file of an archive, and of the archives in it.
final class ArchiveLook {

    private final Look look;

    ArchiveLook(Look look) {
        this.look = look;
    }

    /// @param depth of this archive; 1 for the outermost
    void at(Path file, int depth) throws IOException {
        if (depth > look.limits().depth()) {
            throw new Objected(
                    Objection.NESTED_TOO_DEEP, Integer.toString(look.limits().depth()));
        }
        new ZipEntries(look).each(file, (name, content) -> {
            var spool = Files.createTempFile("entry", ".part");
            try {
                Files.copy(content, spool, StandardCopyOption.REPLACE_EXISTING);
                try (var stream = TikaInputStream.get(spool)) {
                    look.within(stream, FileName.sent(name), depth, true);
                }
            } finally {
                Files.delete(spool);
            }
        });
    }
}
