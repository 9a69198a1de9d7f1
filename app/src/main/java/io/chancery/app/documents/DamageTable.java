package io.chancery.app.documents;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.documents.SealedFiles.Stored;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Contents that are not what was stored. Each change is written down once, in the log of everything that has the
/// content, and so behind its wall.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DamageTable {

    private static final Logger LOG = LoggerFactory.getLogger(DamageTable.class);

    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    DamageTable(AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return false when it was known, or somebody replaces or deletes the content just now
    boolean found(UUID file) {
        var found = mark(file, true);
        found.forEach(sha256 -> {
            LOG.error("File {} is not what was stored", file);
            write("document.damaged", sha256);
        });
        return !found.isEmpty();
    }

    /// @return false when nobody knew of any damage, or somebody replaces or deletes the content just now
    boolean wholeAgain(UUID file) {
        var found = mark(file, false);
        found.forEach(sha256 -> write("document.whole-again", sha256));
        return !found.isEmpty();
    }

    /// Who sends a content now has its row locked until the end of that transaction: this does not wait for it.
    private List<String> mark(UUID file, boolean broken) {
        return jdbc.sql("""
                        update document_blob
                           set broken = :broken, broken_at = case when :broken then :at::timestamptz end, checked_at = :at
                         where sha256 = (select sha256 from document_blob where file = :file and broken <> :broken
                                            for update skip locked)
                        returning sha256""")
                .param("broken", broken)
                .param("at", now())
                .param("file", file)
                .query(String.class)
                .list();
    }

    /// Puts what was just sent in the place of the damaged file, whose row this transaction holds.
    ///
    /// @param key of the file, sealed
    void replace(Stored sent, byte[] key) {
        jdbc.sql("""
                        update document_blob
                           set file = :file, key = :key, stored_at = :at, checked_at = null, broken = false, broken_at = null
                         where sha256 = :sha256""")
                .param("file", sent.id())
                .param("key", key)
                .param("at", now())
                .param("sha256", sent.sha256())
                .update();
        write("document.sent-again", sent.sha256());
    }

    int count() {
        return jdbc.sql("select count(*) from document_blob where broken")
                .query(Integer.class)
                .single();
    }

    private record Named(String kind, UUID id, String name, UUID matter) {}

    private void write(String action, String sha256) {
        jdbc.sql("""
                        select 'document' as kind, d.id, d.name, d.matter from document d where d.sha256 = :sha256
                        union
                        select 'document', d.id, d.name, d.matter from document_version v join document d on d.id = v.document
                         where v.sha256 = :sha256
                        union
                        select 'refused-document', r.id, r.name, r.matter from refused_document r
                         where r.sha256 = :sha256 and r.state = 'HELD'""")
                .param("sha256", sha256)
                .query(Named.class)
                .list()
                .forEach(named -> audit.record(
                        action,
                        named.kind(),
                        named.id(),
                        AuditDetails.of(named.name())
                                .changed(Map.of(), Map.of("matter", named.matter(), "sha256", sha256))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
