package io.chancery.app.invoicing;

import io.chancery.app.documents.Receipts;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.invoicing.InvoiceSheet.Related;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterReads;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditLog;
import io.chancery.infra.crypto.Sha256;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens issued documents and hands out their files, to people who may know of the matter.
@Service
@PreAuthorize("hasAuthority('INVOICE_READ')")
@Transactional(readOnly = true)
public class InvoiceDirectory {

    private final InvoiceTable invoices;
    private final InvoiceFileTable files;
    private final MatterDirectory matters;
    private final MatterReads reads;
    private final Receipts receipts;
    private final AuditLog log;
    private final JdbcClient jdbc;

    InvoiceDirectory(
            InvoiceTable invoices,
            InvoiceFileTable files,
            MatterDirectory matters,
            MatterReads reads,
            Receipts receipts,
            AuditLog log,
            JdbcClient jdbc) {
        this.invoices = invoices;
        this.files = files;
        this.matters = matters;
        this.reads = reads;
        this.receipts = receipts;
        this.log = log;
        this.jdbc = jdbc;
    }

    /// Opening a document of a restricted matter is itself written to the audit log.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    @Transactional
    public InvoiceSheet invoice(InvoiceId id) {
        var document = open(id);
        return new InvoiceSheet(
                id,
                document.kind(),
                document.matter(),
                document.client(),
                document.frozen().paper(),
                files.of(id),
                related("id = :id", document.corrected().map(InvoiceId::value).orElse(null)),
                related("corrects = :id", id.value()));
    }

    /// Taking a file of a restricted matter is itself written to the audit log.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    /// @throws FileIsNotReady while it is being made, or when the format cannot say what the invoice says
    @Transactional
    public InvoiceFile file(InvoiceId id, InvoiceFileKind kind) {
        var number = open(id).number();
        var content = files.content(id, kind).orElseThrow(() -> new FileIsNotReady(number));
        var status = files.of(id).stream()
                .filter(file -> file.kind() == kind)
                .findFirst()
                .orElseThrow();
        var hash = Sha256.of(content);
        if (!hash.equals(status.sha256())) {
            throw new IllegalStateException("File %s of invoice %s is not what was made: hash %s instead of %s"
                    .formatted(kind, id, hash, status.sha256()));
        }
        return new InvoiceFile(kind.fileName(number), kind.mediaType(), content, hash);
    }

    /// All files that are ready and the receipts of the costs, those that this person may know of.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    @Transactional
    @PreAuthorize("hasAuthority('INVOICE_READ') and hasAuthority('DOCUMENT_READ')")
    public InvoiceBundle bundle(InvoiceId id) {
        var number = open(id).number();
        var ready = files.of(id).stream()
                .filter(file -> file.state() == InvoiceFileStatus.State.READY)
                .map(file -> file(id, file.kind()))
                .toList();
        return new InvoiceBundle(number + ".zip", ready, receipts.ofInvoice(id.value()));
    }

    /// What happened to the document, the newest first.
    public List<AuditEntry> history(InvoiceId id, int limit) {
        require(id);
        return log.forSubject(id.value(), limit);
    }

    private IssuedDocument open(InvoiceId id) {
        var document = require(id);
        reads.opened(document.matter());
        return document;
    }

    private IssuedDocument require(InvoiceId id) {
        return invoices.find(id)
                .filter(document ->
                        !matters.references(List.of(document.matter())).isEmpty())
                .orElseThrow(() -> new NotInThisFirm("invoice", id.value()));
    }

    private @Nullable Related related(String condition, @Nullable UUID id) {
        return jdbc.sql("select id, number from invoice where " + condition)
                .param("id", id)
                .query((row, n) -> new Related(new InvoiceId(row.getObject("id", UUID.class)), row.getString("number")))
                .optional()
                .orElse(null);
    }
}
