package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Deletes a document for good: row, text, words, versions and keys, and after the commit the files. That it was here
/// and who deleted it stays in the audit log, behind the wall of its matter.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Erasing {

    private final DocumentTable documents;
    private final VersionTable versions;
    private final HoldTable holds;
    private final BlobTable blobs;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasing(
            DocumentTable documents,
            VersionTable versions,
            HoldTable holds,
            BlobTable blobs,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.holds = holds;
        this.blobs = blobs;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A document that is to go.
    ///
    /// @param bytes of what it holds now
    record Doomed(UUID id, String name, String sha256, long bytes, UUID matter) {

        static Doomed of(DocumentSheet sheet) {
            return new Doomed(
                    sheet.id().value(),
                    sheet.name(),
                    sheet.sha256(),
                    sheet.bytes(),
                    sheet.matter().value());
        }
    }

    /// @throws MatterIsOnHold while the matter is
    void erase(Doomed document) {
        var id = new DocumentId(document.id());
        var matter = new MatterId(document.matter());
        // Whoever puts the matter on hold now waits until this is over, and this waits for whoever did so before.
        holds.lockMatter(matter);
        holds.requireNone(matter);
        var earlier = versions.of(id);
        documents.delete(id);
        blobs.deleteUnlessUsed(document.sha256());
        earlier.forEach(version -> blobs.deleteUnlessUsed(version.sha256()));
        jdbc.sql("insert into deleted_document (id, matter, deleted_at) values (:id, :matter, :at)")
                .param("id", document.id())
                .param("matter", document.matter())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "document.deleted",
                "document",
                document.id(),
                AuditDetails.of(document.name())
                        .changed(Map.of("matter", matter, "sha256", document.sha256()), Map.of()));
    }
}
