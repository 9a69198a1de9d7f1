package io.chancery.app.invoicing;

import io.chancery.app.approvals.Approving;
import io.chancery.app.ebilling.Ledes1998BWriter;
import io.chancery.app.ebilling.LedesWriting;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.matters.MatterId;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.app.paper.Particulars;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkInProgress;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkLine;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.persistence.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Previews and issues invoices. Issuing takes the work, gives the number, freezes what the document says and writes
/// the audit log in one transaction: all of it happens, or nothing.
@Service
@PreAuthorize("hasAuthority('INVOICE_ISSUE')")
@Transactional
public class Invoicing {

    private final UnbilledWork unbilled;
    private final WorkInProgress workInProgress;
    private final InvoiceDrafting drafting;
    private final NumberSeries series;
    private final InvoiceTable invoices;
    private final InvoiceFileTable files;
    private final Ledes1998BWriter ledes;
    private final FirmProfile firm;
    private final Approving approving;
    private final Commands commands;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoicing(
            UnbilledWork unbilled,
            WorkInProgress workInProgress,
            InvoiceDrafting drafting,
            NumberSeries series,
            InvoiceTable invoices,
            InvoiceFileTable files,
            Ledes1998BWriter ledes,
            FirmProfile firm,
            Approving approving,
            Commands commands,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.unbilled = unbilled;
        this.workInProgress = workInProgress;
        this.drafting = drafting;
        this.series = series;
        this.invoices = invoices;
        this.files = files;
        this.ledes = ledes;
        this.firm = firm;
        this.approving = approving;
        this.commands = commands;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What would be issued for this work of a matter; for none named, for all that is unbilled. Uses no number. Work
    /// that was billed meanwhile is left out.
    ///
    /// @throws NothingToBill when nothing is left
    /// @throws WorkInAnotherCurrency when a line is not in the client's currency
    public InvoicePreview preview(MatterId matter, Collection<WorkItemId> chosen) {
        var wanted = Set.copyOf(chosen);
        var work = unbilled.ofMatter(matter).stream()
                .filter(line -> wanted.isEmpty() || wanted.contains(line.id()))
                .toList();
        if (work.isEmpty()) {
            throw new NothingToBill();
        }
        var parts = drafting.parts(matter, work);
        var paper = drafting.paper(parts, "", today());
        return new InvoicePreview(
                parts.client().id(),
                work.stream().map(WorkLine::id).toList(),
                paper,
                Particulars.missing(paper),
                approving.excess(paper.total()),
                withoutLedes(parts));
    }

    /// Issues what somebody has seen in a preview, on that day or a later one.
    ///
    /// @throws io.chancery.app.approvals.AboveLimit when it comes to more than whoever asks may issue
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the firm wants them to prove first who they are
    /// @throws WorkChangedSincePreview when the invoice would say something else by now
    /// @throws io.chancery.app.work.WorkIsBilledAlready when somebody else was faster
    /// @throws ParticularsMissing when the law wants more on the invoice
    public InvoiceId issue(CommandId command, MatterId matter, InvoicePreview seen) {
        return issue(command, matter, seen.items(), paper -> {
            if (!paper.billsTheSameAs(seen.paper())) {
                throw new WorkChangedSincePreview();
            }
        });
    }

    /// Issues work as it is by now.
    ///
    /// @throws io.chancery.app.work.WorkIsBilledAlready when somebody else was faster
    /// @throws ParticularsMissing when the law wants more on the invoice
    /// @throws WorkInAnotherCurrency when a line is not in the client's currency
    public InvoiceId issue(CommandId command, MatterId matter, Collection<WorkItemId> items) {
        return issue(command, matter, items, paper -> {});
    }

    private InvoiceId issue(
            CommandId command, MatterId matter, Collection<WorkItemId> items, Consumer<InvoicePaper> check) {
        return new InvoiceId(commands.once(command, () -> {
            var id = new InvoiceId(Ids.next());
            var parts = drafting.parts(matter, workInProgress.take(id.value(), matter, items));
            var issued = today();
            var paper = drafting.paper(parts, "", issued);
            check.accept(paper);
            approving.require(paper.total());
            var missing = Particulars.missing(paper);
            if (!missing.isEmpty()) {
                throw new ParticularsMissing(missing);
            }
            // The number last: whoever issues next waits from here to the end of this transaction only.
            var number = series.next(parts.entity().id(), DocumentKind.INVOICE, issued.getYear());
            freeze(id, parts, drafting.frozen(parts, number, issued));
            return id.value();
        }));
    }

    private void freeze(InvoiceId id, InvoiceParts parts, Frozen frozen) {
        invoices.add(new IssuedDocument(
                id,
                DocumentKind.INVOICE,
                parts.entity().id(),
                parts.matter().id(),
                parts.client().id(),
                null,
                frozen));
        invoices.addLines(id, parts.work().stream().map(WorkLine::id).toList(), frozen.paper());
        files.expect(id, filesOf(frozen));
        var paper = frozen.paper();
        audit.record(
                "invoice.issued",
                "invoice",
                id.value(),
                AuditDetails.of(paper.number())
                        .changed(
                                Map.of(),
                                Map.of(
                                        "matter", parts.matter().title(),
                                        "client", parts.client().title(),
                                        "lines", paper.lines().size(),
                                        "total", paper.total())));
        events.publishEvent(new InvoiceIssued(id, DocumentKind.INVOICE));
    }

    /// LEDES 1998B knows no tax, so a taxed invoice has no such file.
    private static List<InvoiceFileKind> filesOf(Frozen frozen) {
        var taxed = !frozen.paper().tax().total().isZero();
        return taxed ? List.of(InvoiceFileKind.PDF) : List.of(InvoiceFileKind.PDF, InvoiceFileKind.LEDES_1998B);
    }

    private Optional<LedesWriting.Refused> withoutLedes(InvoiceParts parts) {
        var sample = drafting.frozen(parts, DocumentKind.INVOICE.number(today().getYear(), 1), today());
        return switch (ledes.write(sample.ebilling().stream().toList())) {
            case LedesWriting.Written written -> Optional.empty();
            case LedesWriting.Refused refused -> Optional.of(refused);
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(firm.firm().details().zone()));
    }
}
