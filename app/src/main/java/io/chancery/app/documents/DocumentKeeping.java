package io.chancery.app.documents;

import io.chancery.app.documents.Erasing.Doomed;
import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.documents.FileName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Names, tags, moves and throws away documents. What is thrown away can be brought back until it is deleted; then
/// it is gone from the store too, and that it was here stays written down.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_WRITE')")
@Transactional
public class DocumentKeeping {

    private final DocumentTable documents;
    private final HoldTable holds;
    private final Erasing erasing;
    private final MatterDirectory matters;
    private final AuditTrail audit;

    DocumentKeeping(
            DocumentTable documents, HoldTable holds, Erasing erasing, MatterDirectory matters, AuditTrail audit) {
        this.documents = documents;
        this.holds = holds;
        this.erasing = erasing;
        this.matters = matters;
        this.audit = audit;
    }

    /// @throws ChangedMeanwhile when somebody changed it since `seenVersion`
    /// @throws DocumentIsReceipt when it would leave the matter of a cost that has it
    /// @throws SameDocumentThere when the matter has the same under this name
    public void change(DocumentId id, DocumentDetails details, int seenVersion) {
        var now = require(id);
        ChangedMeanwhile.unlessSame(seenVersion, now.version());
        var name = withEndingOf(now.name(), details.name());
        if (!details.matter().equals(now.matter())) {
            requireMayMove(now, details.matter());
        }
        var then = new DocumentDetails(name, details.matter(), details.tags());
        requireNoOther(id, then.matter(), name, now.sha256());
        documents.change(id, then);
        audit.record(
                "document.changed",
                "document",
                id.value(),
                AuditDetails.of(name)
                        .changed(facts(now.name(), now.matter(), now.tags()), facts(name, then.matter(), then.tags())));
    }

    /// @throws MatterIsOnHold while the matter is
    /// @throws DocumentIsReceipt when a cost has it
    public void throwAway(DocumentId id) {
        var document = require(id);
        if (document.trashed()) {
            return;
        }
        holds.requireNone(document.matter());
        requireNoReceipt(document);
        documents.trash(id, true);
        record("document.thrown-away", document);
    }

    /// @throws SameDocumentThere when the same was taken in again meanwhile
    public void bringBack(DocumentId id) {
        var document = require(id);
        if (!document.trashed()) {
            return;
        }
        requireNoOther(id, document.matter(), document.name(), document.sha256());
        documents.trash(id, false);
        record("document.brought-back", document);
    }

    /// Deletes what was thrown away: row, text, key and file.
    ///
    /// @throws MatterIsOnHold while the matter is
    @PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
    public void delete(DocumentId id) {
        var document = require(id);
        if (!document.trashed()) {
            throw new NotInThisFirm("document", id.value());
        }
        erasing.erase(Doomed.of(document));
    }

    /// From now on nothing on the matter is thrown away or deleted.
    @PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
    public void hold(MatterId matter, String reason) {
        require(matter);
        if (holds.add(matter, reason.strip())) {
            audit.record(
                    "matter.held",
                    "matter",
                    matter.value(),
                    AuditDetails.of(title(matter)).because(reason.strip()));
        }
    }

    @PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
    public void endHold(MatterId matter, String reason) {
        require(matter);
        if (holds.remove(matter)) {
            audit.record(
                    "matter.hold-ended",
                    "matter",
                    matter.value(),
                    AuditDetails.of(title(matter)).because(reason.strip()));
        }
    }

    private void requireMayMove(DocumentSheet document, MatterId to) {
        holds.requireNone(document.matter());
        require(to);
        requireNoReceipt(document);
    }

    private void requireNoReceipt(DocumentSheet document) {
        if (documents.isReceipt(document.id())) {
            throw new DocumentIsReceipt(document.name());
        }
    }

    private void requireNoOther(DocumentId id, MatterId matter, String name, String sha256) {
        documents
                .same(matter, new FileName(name), sha256)
                .filter(other -> !other.equals(id))
                .ifPresent(other -> {
                    throw new SameDocumentThere(name);
                });
    }

    private DocumentSheet require(DocumentId id) {
        return documents.find(id).orElseThrow(() -> new NotInThisFirm("document", id.value()));
    }

    private void require(MatterId matter) {
        if (matters.references(List.of(matter)).isEmpty()) {
            throw new NotInThisFirm("matter", matter.value());
        }
    }

    private String title(MatterId matter) {
        return matters.references(List.of(matter)).values().stream()
                .map(known -> known.number() + " " + known.name())
                .findFirst()
                .orElseThrow();
    }

    /// By its ending a computer knows what to open it with, and that was looked at.
    private static String withEndingOf(String was, String name) {
        var ending = new FileName(was).ending();
        return ending.isEmpty() || new FileName(name).ending().equals(ending)
                ? name
                : FileName.sent(name + "." + ending).value();
    }

    private static Map<String, Object> facts(String name, MatterId matter, List<String> tags) {
        return new TreeMap<>(Map.of("name", name, "matter", matter, "tags", String.join(", ", tags)));
    }

    private void record(String action, DocumentSheet document) {
        audit.record(action, "document", document.id().value(), AuditDetails.of(document.name()));
    }
}
