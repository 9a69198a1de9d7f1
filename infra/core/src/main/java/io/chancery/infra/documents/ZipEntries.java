package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Walks through an archive without unpacking it anywhere: every entry is counted as it is read.
final class ZipEntries {

    private final Look look;

    ZipEntries(Look look) {
        this.look = look;
    }

    @FunctionalInterface
    interface Visit {

        void entry(String name, InputStream content) throws IOException;
    }

    void each(Path file, Visit visit) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                visit(zip, entries.nextElement(), visit);
            }
        }
    }

    private void visit(ZipFile zip, ZipArchiveEntry entry, Visit visit) throws IOException {
        look.unpacking().entry();
        var name = entry.getName();
        refuseBadPath(name);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Objected(Objection.ENCRYPTED, name);
        }
        if (entry.isUnixSymlink()) {
            throw new Objected(Objection.BAD_PATHS, name);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new ZipException("Packed in a way that is not read");
        }
        if (!entry.isDirectory()) {
            try (var content = look.unpacking().of(zip.getInputStream(entry))) {
                visit.entry(name, content);
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    private static void refuseBadPath(String name) {
        var plain = name.replace('\\', '/');
        var leadsOut = plain.startsWith("/")
                || plain.matches("^[A-Za-z]:.*")
                || ("/" + plain + "/").contains("/../")
                || name.chars().anyMatch(c -> c < ' ');
        if (leadsOut) {
            throw new Objected(Objection.BAD_PATHS, name);
        }
    }
}
