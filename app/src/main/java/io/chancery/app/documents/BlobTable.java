package io.chancery.app.documents;

import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.documents.SealedFiles.Stored;
import io.chancery.infra.documents.SealedFiles.Unlocked;
import io.chancery.infra.persistence.AfterCommit;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What documents hold, each content once.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BlobTable {

    private static final Logger LOG = LoggerFactory.getLogger(BlobTable.class);

    private final SealedFiles files;
    private final DamageTable damage;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Kept(UUID file, boolean broken) {}

    BlobTable(SealedFiles files, DamageTable damage, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.damage = damage;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps what was stored, unless the firm has the same content already: then the older file stays and this one
    /// goes, but for an older one that is known to be damaged. The row is locked, so that nobody deletes it before
    /// this transaction names it.
    void keep(Stored stored) {
        var key = files.lock(stored);
        var kept = jdbc.sql("""
                        insert into document_blob (sha256, file, key, bytes, stored_at)
                        values (:sha256, :file, :key, :bytes, :at)
                        on conflict (sha256) do update set sha256 = excluded.sha256
                        returning file, broken""")
                .param("sha256", stored.sha256())
                .param("file", stored.id())
                .param("key", key)
                .param("bytes", stored.bytes())
                .param("at", Timestamp.from(clock.instant()))
                .query(Kept.class)
                .single();
        if (kept.file().equals(stored.id())) {
            return;
        }
        if (kept.broken()) {
            damage.replace(stored, key);
        }
        var spare = kept.broken() ? kept.file() : stored.id();
        AfterCommit.run(() -> deleteFile(spare));
    }

    /// What the file holds; empty when nothing names it any more.
    Optional<String> sha256(UUID file) {
        return jdbc.sql("select sha256 from document_blob where file = :file")
                .param("file", file)
                .query(String.class)
                .optional();
    }

    Unlocked unlock(String sha256) {
        return jdbc.sql("select file, key from document_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, n) -> files.unlock(row.getObject("file", UUID.class), row.getBytes("key")))
                .single();
    }

    /// What all contents of the firm take, what this transaction does included. From here to its end nobody else
    /// counts, so it is asked last.
    long bytesNow() {
        jdbc.sql("set constraints document_blob_takes_room immediate").update();
        return bytes();
    }

    /// What all contents of the firm take; what is just being kept or deleted is counted when it is committed.
    long bytes() {
        return jdbc.sql("select bytes from document_room").query(Long.class).single();
    }

    /// Deletes a content that nothing names any more: its key with the row, its file after the commit.
    void deleteUnlessUsed(String sha256) {
        jdbc.sql("""
                        delete from document_blob b
                         where sha256 = :sha256
                           and not exists (select from document d where d.sha256 = b.sha256)
                           and not exists (select from document_version v where v.sha256 = b.sha256)
                           and not exists (select from refused_document r where r.sha256 = b.sha256)
                        returning file""")
                .param("sha256", sha256)
                .query(UUID.class)
                .list()
                .forEach(file -> AfterCommit.run(() -> deleteFile(file)));
    }

    /// Where it fails, the sweep finds the file.
    @Transactional(propagation = Propagation.SUPPORTS)
    void deleteFile(UUID file) {
        try {
            files.delete(file);
        } catch (IOException e) {
            LOG.warn("File {} stays in the store until it is swept", file, e);
        }
    }
}
