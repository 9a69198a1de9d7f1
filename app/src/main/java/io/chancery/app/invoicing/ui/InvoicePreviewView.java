package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.forms.Refusals;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoicePreview;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.invoicing.NothingToBill;
import io.chancery.app.invoicing.WorkChangedSincePreview;
import io.chancery.app.matters.MatterId;
import io.chancery.app.paper.InvoicePdf;
import io.chancery.app.people.Permission;
import io.chancery.app.people.ui.StepUp;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.work.WorkItemId;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.DownloadButton;
import io.chancery.themes.keys.KeyMap;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an invoice would say, before it has a number: its lines, its sums, and what is missing.
@Route(InvoicesNavigation.PREVIEW)
@RolesAllowed(Permission.INVOICE_ISSUE)
class InvoicePreviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Invoicing invoicing;
    private final InvoicePdf pdf;
    private final StepUp stepUp;
    private final CommandId command = CommandId.next();
    private @Nullable MatterId matter;
    private List<WorkItemId> chosen = List.of();

    InvoicePreviewView(Invoicing invoicing, InvoicePdf pdf, StepUp stepUp) {
        this.invoicing = invoicing;
        this.pdf = pdf;
        this.stepUp = stepUp;
        getContent().addClassName("ch-panel");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoicing.preview.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        matter = address.getSingleParameter(InvoicesNavigation.MATTER)
                .flatMap(AddressId::parse)
                .map(MatterId::new)
                .orElse(null);
        chosen = address.getSingleParameter(InvoicesNavigation.ITEMS)
                .map(InvoicesNavigation::unpacked)
                .orElse(List.of());
        // A cut list of work must not become all work of the matter.
        var isCut = chosen.isEmpty()
                && address.getSingleParameter(InvoicesNavigation.ITEMS).isPresent();
        getContent().removeAll();
        getContent().add(isCut ? new NothingHere() : content());
    }

    private Component content() {
        if (matter == null) {
            return new NothingHere();
        }
        try {
            return page(matter, invoicing.preview(matter, chosen));
        } catch (NothingToBill nothing) {
            return new EmptyState(
                    Glyph.INVOICE,
                    getTranslation("invoicing.preview.nothing.title"),
                    getTranslation("invoicing.preview.nothing.text"));
        } catch (NotInThisFirm missing) {
            return new NothingHere();
        } catch (Refusal refused) {
            return new EmptyState(
                    Glyph.INVOICE, getTranslation("invoicing.preview.refused.title"), Refusals.text(this, refused));
        }
    }

    private DetailPage page(MatterId of, InvoicePreview preview) {
        var paper = preview.paper();
        var figures = new PaperFigures(this, paper);
        var head = new DetailHead(getTranslation("invoicing.preview.title"))
                .kicker(paper.recipient().name() + " · " + paper.matter().number() + " "
                        + paper.matter().name())
                .figure(figures.net())
                .figure(figures.tax())
                .figure(figures.total());
        if (preview.canBeIssued()) {
            head.primary(getTranslation("invoicing.issue"), click -> issue(of, preview))
                    .verb(new KeyMap().on("Ctrl+Enter", "invoicing.issue", () -> issue(of, preview)));
        }
        head.verb(new DownloadButton(
                getTranslation("invoicing.preview.pdf"),
                "application/pdf",
                () -> getTranslation("invoicing.preview.file") + ".pdf",
                out -> out.write(pdf.render(paper))));
        var page = new DetailPage(head);
        if (!preview.missing().isEmpty()) {
            page.add(new MissingParticulars(preview));
        }
        preview.excess()
                .ifPresent(excess -> page.add(new Section(
                        getTranslation("approvals.above"), new Paragraph(Refusals.text(this, excess.refusal())))));
        preview.withoutLedes()
                .ifPresent(why -> page.add(new Section(
                        getTranslation("invoicing.ledes.none"),
                        new Paragraph(getTranslation("invoicing.ledes." + why.reason(), why.what())))));
        page.add(new PaperSections(paper));
        return page;
    }

    private void issue(MatterId of, InvoicePreview preview) {
        stepUp.run(() -> issueNow(of, preview));
    }

    private void issueNow(MatterId of, InvoicePreview preview) {
        InvoiceId invoice;
        try {
            invoice = invoicing.issue(command, of, preview);
        } catch (WorkChangedSincePreview changed) {
            Refusals.tell(this, changed);
            getContent().removeAll();
            getContent().add(content());
            return;
        }
        Notices.done(getTranslation("invoicing.issued"));
        getUI().ifPresent(ui -> ui.navigate(InvoicesNavigation.PATH, QueryParameters.of("open", invoice.toString())));
    }
}
