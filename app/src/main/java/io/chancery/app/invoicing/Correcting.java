package io.chancery.app.invoicing;

import io.chancery.app.approvals.Approving;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.work.WorkInProgress;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.persistence.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes an issued invoice back by a credit note that points at it. The invoice itself never changes.
@Service
@PreAuthorize("hasAuthority('INVOICE_ISSUE')")
@Transactional
public class Correcting {

    private final InvoiceTable invoices;
    private final InvoiceFileTable files;
    private final NumberSeries series;
    private final WorkInProgress workInProgress;
    private final MatterDirectory matters;
    private final FirmProfile firm;
    private final Approving approving;
    private final Commands commands;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Correcting(
            InvoiceTable invoices,
            InvoiceFileTable files,
            NumberSeries series,
            WorkInProgress workInProgress,
            MatterDirectory matters,
            FirmProfile firm,
            Approving approving,
            Commands commands,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invoices = invoices;
        this.files = files;
        this.series = series;
        this.workInProgress = workInProgress;
        this.matters = matters;
        this.firm = firm;
        this.approving = approving;
        this.commands = commands;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @param reason what the client reads
    /// @throws io.chancery.app.approvals.AboveLimit when it comes to more than whoever asks may issue
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the firm wants them to prove first who they are
    /// @throws CorrectionNeedsReason when none is given
    /// @throws CreditNoteIsFinal when it is a credit note itself
    /// @throws InvoiceCorrectedAlready when it was taken back before
    public InvoiceId correct(CommandId command, InvoiceId id, String reason, BilledWork work) {
        if (reason.isBlank()) {
            throw new CorrectionNeedsReason();
        }
        return new InvoiceId(commands.once(command, () -> {
            var invoice = require(id);
            if (invoice.kind() == DocumentKind.CREDIT_NOTE) {
                throw new CreditNoteIsFinal(invoice.number());
            }
            approving.require(invoice.frozen().paper().total());
            var creditNote = issue(invoice, reason.strip());
            if (work == BilledWork.GIVEN_BACK) {
                workInProgress.release(id.value());
            }
            return creditNote.value();
        }));
    }

    private InvoiceId issue(IssuedDocument invoice, String reason) {
        var id = new InvoiceId(Ids.next());
        var day = LocalDate.now(clock.withZone(firm.firm().details().zone()));
        var number = series.next(invoice.entity(), DocumentKind.CREDIT_NOTE, day.getYear());
        var paper = invoice.frozen().paper().credited(number, day, reason);
        var creditNote = new IssuedDocument(
                id,
                DocumentKind.CREDIT_NOTE,
                invoice.entity(),
                invoice.matter(),
                invoice.client(),
                invoice.id(),
                new Frozen(paper, Optional.empty()));
        if (!invoices.add(creditNote)) {
            throw new InvoiceCorrectedAlready(invoice.number());
        }
        files.expect(id, List.of(InvoiceFileKind.PDF));
        var details = AuditDetails.of(number)
                .changed(Map.of(), Map.of("corrects", invoice.number(), "total", paper.total()))
                .because(reason);
        audit.record("invoice.credited", "invoice", id.value(), details);
        audit.record("invoice.corrected", "invoice", invoice.id().value(), details);
        events.publishEvent(new InvoiceIssued(id, DocumentKind.CREDIT_NOTE));
        return id;
    }

    private IssuedDocument require(InvoiceId id) {
        var invoice = invoices.find(id).orElseThrow(() -> new NotInThisFirm("invoice", id.value()));
        if (matters.references(List.of(invoice.matter())).isEmpty()) {
            // Of a matter that this person may not know of.
            throw new NotInThisFirm("invoice", id.value());
        }
        return invoice;
    }
}
