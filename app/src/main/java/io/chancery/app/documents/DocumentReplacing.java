package io.chancery.app.documents;

import io.chancery.app.documents.FirmLimits.NoRoomLeft;
import io.chancery.app.documents.IntakeOutcome.Kept;
import io.chancery.app.documents.IntakeOutcome.KeptBefore;
import io.chancery.app.documents.IntakeOutcome.Refused;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.documents.SealedFiles.Stored;
import io.chancery.infra.documents.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a new version of a document in; the one before stays. As with any arrival, it is looked through between
/// transactions. What is refused is told and not held back: the document is there as it was.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_WRITE')")
public class DocumentReplacing {

    private final DocumentTable documents;
    private final VersionTable versions;
    private final FirmLimits limits;
    private final BlobTable blobs;
    private final Scrutiny scrutiny;
    private final SealedFiles files;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    DocumentReplacing(
            DocumentTable documents,
            VersionTable versions,
            FirmLimits limits,
            BlobTable blobs,
            Scrutiny scrutiny,
            SealedFiles files,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.versions = versions;
        this.limits = limits;
        this.blobs = blobs;
        this.scrutiny = scrutiny;
        this.files = files;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The same content again changes nothing.
    ///
    /// @param declared the type that the sender declared, empty when none
    /// @param file in the clear; stays the caller's
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    /// @throws DocumentIsReceipt when a cost has it: its invoice shows what was paid for
    public IntakeOutcome replace(DocumentId id, FileName name, String declared, Path file) {
        try {
            return switch (scrutiny.of(file, name, declared, () -> require(id))) {
                case Verdict.Accepted accepted -> keep(id, name, accepted, files.store(file));
                case Verdict.Refused refused -> told(refused);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be taken in", e);
        }
    }

    private IntakeOutcome keep(DocumentId id, FileName name, Verdict.Accepted accepted, Stored stored) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> replaced(id, name, accepted, stored)));
        } catch (NoRoomLeft meanwhile) {
            blobs.deleteFile(stored.id());
            return told(NoRoomLeft.REFUSED);
        } catch (RuntimeException e) {
            blobs.deleteFile(stored.id());
            throw e;
        }
    }

    private static Refused told(Verdict.Refused refused) {
        return new Refused(refused.objection(), refused.detail(), false);
    }

    private IntakeOutcome replaced(DocumentId id, FileName name, Verdict.Accepted accepted, Stored stored) {
        var now = require(id);
        blobs.keep(stored);
        if (now.sha256().equals(stored.sha256())) {
            return new KeptBefore(id);
        }
        versions.keepCurrent(id);
        documents.replace(id, name, accepted, stored.sha256(), stored.bytes());
        audit.record(
                "document.replaced",
                "document",
                id.value(),
                AuditDetails.of(name.value())
                        .changed(
                                Map.of("name", now.name(), "sha256", now.sha256()),
                                Map.of("name", name.value(), "sha256", stored.sha256())));
        var kept = require(id);
        limits.requireRoom();
        return new Kept(kept);
    }

    private DocumentSheet require(DocumentId id) {
        var document = documents
                .find(id)
                .filter(known -> !known.trashed())
                .orElseThrow(() -> new NotInThisFirm("document", id.value()));
        if (documents.isReceipt(id)) {
            throw new DocumentIsReceipt(document.name());
        }
        return document;
    }
}
