package io.chancery.app.documents;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkLine;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The receipts of costs. They are documents of the cost's matter, and go with its invoice.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_READ')")
@Transactional(readOnly = true)
public class Receipts {

    private final Timesheets work;
    private final DocumentTable documents;
    private final DocumentDirectory directory;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Receipts(
            Timesheets work,
            DocumentTable documents,
            DocumentDirectory directory,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.work = work;
        this.documents = documents;
        this.directory = directory;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of one cost, the first attached first; no documents that this person may not know of.
    public List<DocumentSheet> of(WorkItemId cost) {
        return sheets(
                jdbc.sql("select document from cost_receipt where work_item = :cost order by attached_at, document")
                        .param("cost", cost.value())
                        .query(UUID.class)
                        .list());
    }

    /// What goes with an invoice: the receipts of everything on it, by day.
    @Transactional
    public List<DocumentFile> ofInvoice(UUID invoice) {
        var ids = jdbc.sql("""
                        select r.document
                          from cost_receipt r join work_item w on w.id = r.work_item
                         where w.invoice = :invoice
                         group by r.document order by min(w.work_date), min(r.attached_at), r.document""").param("invoice", invoice).query(UUID.class).list();
        return sheets(ids).stream()
                .map(document -> directory.file(document.id()))
                .toList();
    }

    /// @throws ReceiptsAreFinal when an invoice has the cost
    /// @throws OnlyCostsHaveReceipts when it is no cost, or one of another matter
    @Transactional
    @PreAuthorize("hasAuthority('DOCUMENT_WRITE')")
    public void attach(WorkItemId cost, DocumentId document) {
        var line = changeable(cost);
        var sheet = documents.find(document).orElseThrow(() -> new NotInThisFirm("document", document.value()));
        if (line.kind() != WorkKind.COST || !sheet.matter().equals(line.matter())) {
            throw new OnlyCostsHaveReceipts();
        }
        var isNew = jdbc.sql("""
                        insert into cost_receipt (work_item, document, attached_at) values (:cost, :document, :at)
                        on conflict do nothing""")
                        .param("cost", cost.value())
                        .param("document", document.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (isNew) {
            record(
                    "document.attached",
                    sheet,
                    Map.of(),
                    Map.of("cost", line.narrative().text()));
        }
    }

    /// The document stays on its matter.
    ///
    /// @throws ReceiptsAreFinal when an invoice has the cost
    @Transactional
    @PreAuthorize("hasAuthority('DOCUMENT_WRITE')")
    public void detach(WorkItemId cost, DocumentId document) {
        var line = changeable(cost);
        var sheet = documents.find(document).orElseThrow(() -> new NotInThisFirm("document", document.value()));
        var wasThere = jdbc.sql("delete from cost_receipt where work_item = :cost and document = :document")
                        .param("cost", cost.value())
                        .param("document", document.value())
                        .update()
                == 1;
        if (wasThere) {
            record("document.detached", sheet, Map.of("cost", line.narrative().text()), Map.of());
        }
    }

    private WorkLine changeable(WorkItemId cost) {
        var line = work.item(cost).line();
        if (line.billed()) {
            throw new ReceiptsAreFinal();
        }
        return line;
    }

    private List<DocumentSheet> sheets(List<UUID> ids) {
        return ids.stream()
                .flatMap(id -> documents.find(new DocumentId(id)).stream())
                .toList();
    }

    private void record(String action, DocumentSheet document, Map<String, Object> before, Map<String, Object> after) {
        audit.record(
                action,
                "document",
                document.id().value(),
                AuditDetails.of(document.name()).changed(before, after));
    }
}
