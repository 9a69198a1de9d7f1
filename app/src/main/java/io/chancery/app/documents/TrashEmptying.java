package io.chancery.app.documents;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes for good what was thrown away long ago, in the bound firm. A matter on hold keeps its own.
@Component
class TrashEmptying {

    private final VersionTable versions;
    private final DocumentTable documents;
    private final BlobTable blobs;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    /// @param kept how long what was thrown away can be brought back
    TrashEmptying(
            VersionTable versions,
            DocumentTable documents,
            BlobTable blobs,
            AuditTrail audit,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${chancery.documents.trash:30d}") Duration kept) {
        this.versions = versions;
        this.documents = documents;
        this.blobs = blobs;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.kept = kept;
    }

    private record Old(UUID id, String name, String sha256, UUID matter) {}

    /// Each in a transaction of its own, so that what was done stays done.
    void empty(int limit) {
        Objects.requireNonNull(transaction.execute(status -> due(limit)))
                .forEach(old -> transaction.executeWithoutResult(status -> delete(old)));
    }

    private List<Old> due(int limit) {
        return jdbc.sql("""
                        select d.id, d.name, d.sha256, d.matter from document d
                         where d.trashed_at < :before
                           and not exists (select from document_hold h where h.matter = d.matter)
                           and not exists (select from cost_receipt r where r.document = d.id)
                         order by d.trashed_at limit :limit""")
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .param("limit", limit)
                .query(Old.class)
                .list();
    }

    private void delete(Old old) {
        var id = new DocumentId(old.id());
        var earlier = versions.of(id);
        documents.delete(id);
        blobs.deleteUnlessUsed(old.sha256());
        earlier.forEach(version -> blobs.deleteUnlessUsed(version.sha256()));
        audit.record(
                "document.deleted",
                "document",
                old.id(),
                AuditDetails.of(old.name()).changed(Map.of("matter", old.matter(), "sha256", old.sha256()), Map.of()));
    }
}
