package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ui.ClientsNavigation;
import io.chancery.app.forms.Facts;
import io.chancery.app.invoicing.DocumentKind;
import io.chancery.app.invoicing.InvoiceFileStatus;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceSheet;
import io.chancery.app.matters.ui.MattersNavigation;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.DownloadButton;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An issued document: what it says, its files, and what happened to it.
class InvoicePage extends Composite<DetailPage> {

    private final InvoiceScreens screens;
    private final InvoiceSheet invoice;
    private final SerializableRunnable changed;
    private final SerializableConsumer<InvoiceId> show;

    InvoicePage(
            InvoiceScreens screens,
            InvoiceSheet invoice,
            SerializableRunnable changed,
            SerializableConsumer<InvoiceId> show) {
        this.screens = screens;
        this.invoice = invoice;
        this.changed = changed;
        this.show = show;
    }

    @Override
    protected DetailPage initContent() {
        var page = new DetailPage(head());
        page.add(
                new Section(getTranslation("invoicing.section.files"), files()),
                new Section(getTranslation("invoicing.section.facts"), facts()),
                new PaperSections(invoice.paper()));
        page.addAside(screens.history(invoice.id()));
        return page;
    }

    private DetailHead head() {
        var paper = invoice.paper();
        var words = new PaperFigures(this, paper);
        var head = new DetailHead(getTranslation("invoicing.kind.%s.number".formatted(invoice.kind()), paper.number()))
                .kicker(paper.recipient().name())
                .status(InvoiceStates.of(this, invoice.kind(), invoice.correctedBy() != null))
                .figure(words.net())
                .figure(words.tax())
                .figure(words.total());
        var canBeCorrected = invoice.kind() == DocumentKind.INVOICE && invoice.correctedBy() == null;
        if (canBeCorrected && Permissions.has(Permission.INVOICE_ISSUE)) {
            head.more(getTranslation("invoicing.correct"), this::correct);
        }
        return head;
    }

    private void correct() {
        new CorrectDialog(screens, invoice, creditNote -> {
                    changed.run();
                    show.accept(creditNote);
                })
                .open();
    }

    private Component[] files() {
        var known = invoice.files().stream().map(this::file);
        var isTaxed = !invoice.paper().tax().total().isZero();
        // Only where a person would look for the file in vain.
        var follows = isTaxed && invoice.kind() == DocumentKind.INVOICE
                ? Stream.<Component>of(note(getTranslation("invoicing.ledes.taxed")))
                : Stream.<Component>of();
        return Stream.of(known, bundle(), follows).flatMap(part -> part).toArray(Component[]::new);
    }

    /// Once something is ready, with the receipts of the costs.
    private Stream<Component> bundle() {
        var isReady = invoice.files().stream().anyMatch(file -> file.state() == InvoiceFileStatus.State.READY);
        return isReady && Permissions.has(Permission.DOCUMENT_READ)
                ? Stream.<Component>of(new DownloadButton(
                        getTranslation("invoicing.file.bundle"),
                        "application/zip",
                        () -> screens.bundle(invoice.id()).name(),
                        out -> screens.bundle(invoice.id()).writeTo(out)))
                : Stream.of();
    }

    private Component file(InvoiceFileStatus file) {
        var name = getTranslation("invoicing.file." + file.kind());
        return switch (file.state()) {
            case READY -> {
                var download = new DownloadButton(
                        name,
                        file.kind().mediaType(),
                        () -> file.kind().fileName(invoice.paper().number()),
                        out -> out.write(screens.file(invoice.id(), file.kind()).content()));
                download.setTitle(getTranslation("invoicing.file.hash", file.sha256()));
                yield download;
            }
            case PENDING -> note(getTranslation("invoicing.file.pending", name));
            case REFUSED -> note(getTranslation("invoicing.file.refused", name, why(file)));
        };
    }

    /// A refusal is kept as the reason and what does not fit.
    private String why(InvoiceFileStatus file) {
        var words = file.problem().split(" ", 2);
        return getTranslation("invoicing.ledes." + words[0], words[words.length - 1]);
    }

    private static Span note(String text) {
        var note = new Span(text);
        note.addClassName("ch-help");
        return note;
    }

    private Facts facts() {
        var paper = invoice.paper();
        var dates = new PaperFigures(this, paper);
        var facts = new Facts()
                .fact(
                        getTranslation("invoicing.fact.client"),
                        new Anchor(
                                ClientsNavigation.toClient(invoice.client()),
                                paper.recipient().name()))
                .fact(
                        getTranslation("invoicing.fact.matter"),
                        new Anchor(
                                MattersNavigation.toMatter(invoice.matter()),
                                paper.matter().number() + " " + paper.matter().name()))
                .fact(getTranslation("invoicing.fact.reference"), paper.matter().reference())
                .fact(getTranslation("invoicing.fact.issued"), dates.date(paper.issued()))
                // A credit note is settled at once; nothing of it falls due.
                .fact(getTranslation("invoicing.fact.due"), paper.isCreditNote() ? "" : dates.date(paper.due()))
                .fact(getTranslation("invoicing.fact.period"), dates.period());
        link(facts, "invoicing.fact.corrects", invoice.corrects());
        link(facts, "invoicing.fact.correctedBy", invoice.correctedBy());
        paper.corrects().ifPresent(why -> facts.fact(getTranslation("invoicing.fact.reason"), why.reason()));
        return facts;
    }

    private void link(Facts facts, String key, InvoiceSheet.@Nullable Related related) {
        if (related != null) {
            facts.fact(getTranslation(key), new Anchor(InvoicesNavigation.toInvoice(related.id()), related.number()));
        }
    }
}
