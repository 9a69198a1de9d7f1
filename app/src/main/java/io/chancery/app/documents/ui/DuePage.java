package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.documents.Disposal;
import io.chancery.app.documents.DueMatter;
import io.chancery.app.documents.Retention;
import io.chancery.app.forms.Facts;
import io.chancery.app.matters.ui.MattersNavigation;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.SizeFormat;

/// A matter whose time is over: what would go, the way to look at it first, and the order.
class DuePage extends Composite<DetailPage> {

    private static final int SHOWN = 20;

    private final Retention retention;
    private final DocumentScreens screens;
    private final DueMatter due;
    private final SerializableRunnable changed;

    DuePage(Retention retention, DocumentScreens screens, DueMatter due, SerializableRunnable changed) {
        this.retention = retention;
        this.screens = screens;
        this.due = due;
        this.changed = changed;
    }

    static Status status(Component reader, DueMatter due) {
        if (due.ordered()) {
            return new Status(reader.getTranslation("due.state.ORDERED"), Tone.INFO);
        }
        return due.isHeld()
                ? new Status(reader.getTranslation("due.state.HELD"), Tone.WARN)
                : new Status(reader.getTranslation("due.state.DUE"), Tone.NEUTRAL);
    }

    @Override
    protected DetailPage initContent() {
        var head = new DetailHead(due.title()).kicker(due.client()).status(status(this, due));
        if (!due.isHeld() && !due.ordered()) {
            head.primary(getTranslation("due.dispose"), _ -> ask());
        }
        var page = new DetailPage(head);
        page.add(what());
        var before = retention.disposals(due.matter());
        if (!before.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("ch-verdicts");
            before.forEach(disposal -> list.add(line(disposal)));
            page.add(new Section(getTranslation("due.section.before"), list));
        }
        return page;
    }

    private Section what() {
        var facts = new Facts()
                .fact(
                        getTranslation("due.column.matter"),
                        new Anchor(MattersNavigation.toMatter(due.matter()), due.title()))
                .fact(getTranslation("due.column.documents"), Integer.toString(due.documents()))
                .fact(getTranslation("due.column.size"), SizeFormat.of(due.bytes(), getLocale()))
                .fact(
                        getTranslation("due.receipts"),
                        due.receipts() == 0 ? "" : getTranslation("due.receipts.help", due.receipts()));
        var section = new Section(getTranslation("due.section.what"), facts);
        if (due.isHeld()) {
            section.add(new Paragraph(getTranslation("due.hold", due.hold())));
        }
        section.add(screens.links(
                screens.list().ofMatter(due.matter(), SHOWN), row -> SizeFormat.of(row.bytes(), getLocale())));
        return section.action(new Anchor(DocumentsNavigation.toDocumentsOf(due.matter()), getTranslation("due.look")));
    }

    private ListItem line(Disposal disposal) {
        var outcome = disposal.outcome();
        var state = outcome == null
                ? new Status(getTranslation("due.state.ORDERED"), Tone.INFO)
                : new Status(
                        getTranslation("due.outcome." + outcome),
                        outcome == Disposal.Outcome.DONE ? Tone.GOOD : Tone.WARN);
        return new ListItem(
                new StatusBadge(state),
                new Text(" "),
                new Span(getTranslation(
                        "due.order",
                        screens.moment(disposal.orderedAt()),
                        disposal.orderedBy(),
                        disposal.documents(),
                        SizeFormat.of(disposal.bytes(), getLocale()))));
    }

    private void ask() {
        new ConfirmByName(
                        getTranslation("due.dispose-title", due.title()),
                        getTranslation("due.dispose-loss", due.documents()),
                        due.title(),
                        getTranslation("due.dispose"),
                        () -> {
                            retention.dispose(due.matter());
                            Notices.done(getTranslation("due.ordered", due.title()));
                            changed.run();
                        })
                .open();
    }
}
