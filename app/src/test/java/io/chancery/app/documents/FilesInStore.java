package io.chancery.app.documents;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// What Ashworth's documents hold, seen and touched from outside.
record FilesInStore(Path store) {

    Path of(DocumentId document) {
        return of(FirmsDatabase.behindTheWall()
                .sql("select b.file from %1$s.document_blob b join %1$s.document d using (sha256) where d.id = :id"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("id", document.value())
                .query(UUID.class)
                .single());
    }

    Path of(UUID file) {
        var name = file.toString();
        return store.resolve(Firm.ASHWORTH.id().value().toString())
                .resolve(name.substring(name.length() - 2))
                .resolve(name);
    }

    /// Turns one bit, and has nobody read the file for so long that it is the first to be read again.
    static void damage(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        neverRead(file);
    }

    static void neverRead(Path file) {
        FirmsDatabase.behindTheWall()
                .sql("update %s.document_blob set stored_at = now() - interval '100 years' where file = :file"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("file", id(file))
                .update();
    }

    /// As if another firm's row had been put in the place of this one.
    static void exchangeKey(Path file) {
        FirmsDatabase.behindTheWall()
                .sql("update %s.document_blob set key = '\\x00' where file = :file".formatted(Firm.ASHWORTH.schema()))
                .param("file", id(file))
                .update();
    }

    /// How many contents were read again.
    static int readSince(Instant before) {
        return FirmsDatabase.behindTheWall()
                .sql("select count(*) from %s.document_blob where checked_at >= :before"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    static boolean isBroken(Path file) {
        return FirmsDatabase.behindTheWall()
                .sql("select broken from %s.document_blob where file = :file".formatted(Firm.ASHWORTH.schema()))
                .param("file", id(file))
                .query(Boolean.class)
                .single();
    }

    private static UUID id(Path file) {
        return UUID.fromString(file.getFileName().toString());
    }
}
