package io.chancery.app.documents;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterReads;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditLog;
import io.chancery.infra.documents.PagePictures;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens documents and hands out what they hold, to people who may know of the matter: asked anew each time.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_READ')")
@Transactional(readOnly = true)
public class DocumentDirectory {

    private final DocumentTable documents;
    private final BlobTable blobs;
    private final HandingOut handing;
    private final VersionTable versions;
    private final PagePictures pictures;
    private final HoldTable holds;
    private final MatterDirectory matters;
    private final MatterReads reads;
    private final AuditLog log;

    DocumentDirectory(
            DocumentTable documents,
            BlobTable blobs,
            HandingOut handing,
            VersionTable versions,
            PagePictures pictures,
            HoldTable holds,
            MatterDirectory matters,
            MatterReads reads,
            AuditLog log) {
        this.documents = documents;
        this.blobs = blobs;
        this.handing = handing;
        this.versions = versions;
        this.pictures = pictures;
        this.holds = holds;
        this.matters = matters;
        this.reads = reads;
        this.log = log;
    }

    /// Opening a document of a restricted matter is itself written to the audit log.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    @Transactional
    public DocumentSheet document(DocumentId id) {
        var document = require(id);
        reads.opened(document.matter());
        return document;
    }

    /// What the document says, from its beginning.
    ///
    /// @param max how many characters of it
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    public DocumentText text(DocumentId id, int max) {
        return documents.text(id, max).orElseThrow(() -> new NotInThisFirm("document", id.value()));
    }

    /// Taking what a document of a restricted matter holds is itself written to the audit log.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    @Transactional
    public DocumentFile file(DocumentId id) {
        var document = document(id);
        var unlocked = blobs.unlock(document.sha256());
        return new DocumentFile(
                document.name(),
                document.mediaType(),
                document.bytes(),
                out -> handing.copy(unlocked, out),
                page -> document.isPainted()
                        ? handing.looking(unlocked, () -> pictures.of(unlocked, document.kind(), page))
                        : Optional.empty());
    }

    /// What the document held before, the latest first.
    public List<DocumentVersion> versions(DocumentId id) {
        require(id);
        return versions.of(id);
    }

    /// What the document held in an earlier version.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id and number
    @Transactional
    public DocumentFile file(DocumentId id, int number) {
        document(id);
        var version = versions.of(id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotInThisFirm("document", id.value()));
        var unlocked = blobs.unlock(version.sha256());
        return new DocumentFile(
                version.name(),
                version.mediaType(),
                version.bytes(),
                out -> handing.copy(unlocked, out),
                page -> Optional.empty());
    }

    /// What happened to the document, the newest first.
    public List<AuditEntry> history(DocumentId id, int limit) {
        require(id);
        return log.forSubject(id.value(), limit);
    }

    /// Why nothing on the matter is thrown away; empty when it may be, and for a matter that this person may not know
    /// of.
    public Optional<String> holdOn(MatterId matter) {
        return matters.references(List.of(matter)).isEmpty() ? Optional.empty() : holds.reason(matter);
    }

    private DocumentSheet require(DocumentId id) {
        return documents.find(id).orElseThrow(() -> new NotInThisFirm("document", id.value()));
    }
}
