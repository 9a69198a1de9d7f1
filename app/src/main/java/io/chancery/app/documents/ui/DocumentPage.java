package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.documents.DocumentSheet;
import io.chancery.app.forms.Facts;
import io.chancery.app.matters.ui.MattersNavigation;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.keys.KeyMap;

/// A document: what it is, what it says, and what happened to it.
class DocumentPage extends Composite<DetailPage> {

    /// So much of the text is shown; the whole is in the file.
    private static final int SHOWN = 20_000;

    private final DocumentScreens screens;
    private final DocumentSheet document;
    private final SerializableRunnable edit;
    private final SerializableRunnable changed;
    private final SerializableRunnable leave;

    /// @param leave called once the document is no longer there
    DocumentPage(
            DocumentScreens screens,
            DocumentSheet document,
            SerializableRunnable edit,
            SerializableRunnable changed,
            SerializableRunnable leave) {
        this.screens = screens;
        this.document = document;
        this.edit = edit;
        this.changed = changed;
        this.leave = leave;
    }

    @Override
    protected DetailPage initContent() {
        var page = new DetailPage(head());
        if (document.isPainted()) {
            page.add(new Section(getTranslation("documents.section.preview"), new Preview(screens, document)));
        }
        page.add(what(), text());
        versions(page);
        page.addAside(screens.history(document.id()));
        return page;
    }

    private DetailHead head() {
        var head = new DetailHead(document.name())
                .kicker(document.matterTitle())
                .verb(new DownloadLink(getTranslation("documents.download"), screens, document.id()));
        if (document.trashed()) {
            head.status(new Status(getTranslation("documents.trashed"), Tone.NEUTRAL));
        } else if (!document.warnings().isEmpty()) {
            head.status(new Status(getTranslation("documents.verdict.warned"), Tone.WARN));
        }
        verbs(head);
        return head;
    }

    private void verbs(DetailHead head) {
        if (!Permissions.has(Permission.DOCUMENT_WRITE)) {
            return;
        }
        if (!document.trashed()) {
            head.primary(getTranslation("forms.edit"), _ -> edit.run())
                    .verb(new KeyMap().on("e", "forms.edit", edit))
                    .more(getTranslation("documents.throw-away"), this::throwAway);
            return;
        }
        head.primary(getTranslation("documents.bring-back"), _ -> bringBack());
        if (Permissions.has(Permission.DOCUMENT_ADMIN)) {
            head.more(getTranslation("documents.delete"), this::askToDelete);
        }
    }

    /// What it held before, and the box for what it shall hold from now on.
    private void versions(DetailPage page) {
        var earlier = screens.versions(document.id());
        var mayReplace = !document.trashed() && Permissions.has(Permission.DOCUMENT_WRITE);
        if (earlier.isEmpty() && !mayReplace) {
            return;
        }
        var section = new Section(getTranslation("documents.section.versions"));
        if (!earlier.isEmpty()) {
            section.add(new EarlierVersions(screens, document.id(), earlier));
        }
        if (mayReplace) {
            section.add(screens.replacingBox(getTranslation("documents.replace"), document.id(), _ -> changed.run()));
        }
        page.add(section);
    }

    private void throwAway() {
        screens.keeping().throwAway(document.id());
        Notices.done(getTranslation("documents.thrown-away", document.name()), this::bringBack);
        changed.run();
    }

    private void bringBack() {
        screens.keeping().bringBack(document.id());
        Notices.done(getTranslation("documents.brought-back", document.name()));
        changed.run();
    }

    private void askToDelete() {
        new ConfirmByName(
                        getTranslation("documents.delete-title", document.name()),
                        getTranslation("documents.delete-loss"),
                        document.name(),
                        getTranslation("documents.delete"),
                        () -> {
                            screens.keeping().delete(document.id());
                            leave.run();
                        })
                .open();
    }

    private Section what() {
        var facts = new Facts()
                .fact(
                        getTranslation("documents.field.matter"),
                        new Anchor(MattersNavigation.toMatter(document.matter()), document.matterTitle()))
                .fact(getTranslation("documents.field.kind"), DocumentWords.kind(this, document.kind()))
                .fact(getTranslation("documents.field.tags"), String.join(", ", document.tags()))
                .fact(getTranslation("documents.field.bytes"), SizeFormat.of(document.bytes(), getLocale()))
                .fact(
                        getTranslation("documents.field.pages"),
                        document.pages() > 0 ? Integer.toString(document.pages()) : "")
                .fact(getTranslation("documents.field.title"), document.title())
                .fact(getTranslation("documents.field.author"), document.author())
                .fact(
                        getTranslation("documents.field.sent"),
                        getTranslation("documents.sent-by", screens.moment(document.sentAt()), document.sentBy()))
                .fact(getTranslation("documents.field.warnings"), DocumentWords.warnings(this, document.warnings()))
                .fact(getTranslation("documents.field.sha256"), document.sha256());
        return new Section(getTranslation("documents.section.what"), facts);
    }

    private Section text() {
        var title = getTranslation("documents.section.text");
        var text = screens.text(document.id(), SHOWN);
        if (text.beginning().isBlank()) {
            return new Section(title, new Paragraph(getTranslation("documents.no-text")));
        }
        // As text, never as markup: these are a stranger's words.
        var shown = new Div(DocumentWords.readable(text.beginning()));
        shown.addClassName("ch-document-text");
        shown.getElement().setAttribute("tabindex", "0");
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", title);
        var section = new Section(title, shown);
        return text.whole() ? section : section.help(getTranslation("documents.text-is-longer"));
    }
}
