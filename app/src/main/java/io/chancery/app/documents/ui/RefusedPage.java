package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.documents.DocumentUsage;
import io.chancery.app.documents.HeldDocument;
import io.chancery.app.documents.Quarantine;
import io.chancery.app.forms.Facts;
import io.chancery.app.matters.ui.MattersNavigation;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.form.VerbButton;

/// A file that was held back or refused: why, and what may be done about it.
class RefusedPage extends Composite<DetailPage> {

    private final Quarantine quarantine;
    private final DocumentScreens screens;
    private final HeldDocument held;
    private final SerializableRunnable changed;

    RefusedPage(Quarantine quarantine, DocumentScreens screens, HeldDocument held, SerializableRunnable changed) {
        this.quarantine = quarantine;
        this.screens = screens;
        this.held = held;
        this.changed = changed;
    }

    static Status status(Component reader, HeldDocument held) {
        return new Status(
                reader.getTranslation("refused.state." + held.state()),
                switch (held.state()) {
                    case HELD -> Tone.WARN;
                    case REFUSED -> Tone.BAD;
                    case RELEASED -> Tone.GOOD;
                    case DISCARDED -> Tone.NEUTRAL;
                });
    }

    static Status room(Component reader, DocumentUsage usage) {
        var locale = UI.getCurrentOrThrow().getLocale();
        return new Status(
                reader.getTranslation(
                        "refused.room", SizeFormat.of(usage.bytes(), locale), SizeFormat.of(usage.quota(), locale)),
                usage.bytes() > usage.quota() / 10 * 9 ? Tone.WARN : Tone.NEUTRAL);
    }

    static Status scanner(Component reader, DocumentUsage usage) {
        var scanner = usage.scanner();
        return new Status(
                reader.getTranslation("refused.scanner." + scanner.kind(), scanner.version()),
                switch (scanner.kind()) {
                    case ANSWERS -> Tone.GOOD;
                    case NOT_CONFIGURED -> Tone.WARN;
                    case SILENT -> Tone.BAD;
                });
    }

    @Override
    protected DetailPage initContent() {
        var head = new DetailHead(held.name()).kicker(held.matterTitle()).status(status(this, held));
        if (held.state() == HeldDocument.State.HELD) {
            head.verb(new VerbButton(getTranslation("refused.release"), this::release))
                    .more(getTranslation("refused.discard"), this::discard);
        }
        var page = new DetailPage(head);
        page.add(
                new Section(
                        getTranslation("refused.section.why"),
                        new Paragraph(DocumentWords.why(this, held.objection(), held.detail()))),
                new Section(getTranslation("refused.section.what"), facts()));
        return page;
    }

    private Facts facts() {
        var facts = new Facts()
                .fact(
                        getTranslation("documents.field.matter"),
                        new Anchor(MattersNavigation.toMatter(held.matter()), held.matterTitle()))
                .fact(getTranslation("documents.field.bytes"), SizeFormat.of(held.bytes(), getLocale()))
                .fact(
                        getTranslation("refused.field.sent"),
                        getTranslation("documents.sent-by", screens.moment(held.sentAt()), held.sentByName()))
                .fact(getTranslation("refused.field.decided"), held.decidedBy());
        var document = held.document();
        return document == null
                ? facts
                : facts.fact(
                        getTranslation("refused.field.document"),
                        new Anchor(DocumentsNavigation.toDocument(document), held.name()));
    }

    private void release() {
        quarantine.release(held.id());
        Notices.done(getTranslation("refused.released", held.name()));
        changed.run();
    }

    private void discard() {
        new ConfirmByName(
                        getTranslation("refused.discard-title", held.name()),
                        getTranslation("refused.discard-loss"),
                        held.name(),
                        getTranslation("refused.discard"),
                        () -> {
                            quarantine.discard(held.id());
                            changed.run();
                        })
                .open();
    }
}
