package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.documents.DocumentDirectory;
import io.chancery.app.documents.DocumentFile;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentKeeping;
import io.chancery.app.documents.DocumentList;
import io.chancery.app.documents.DocumentReplacing;
import io.chancery.app.documents.DocumentRow;
import io.chancery.app.documents.DocumentText;
import io.chancery.app.documents.DocumentVersion;
import io.chancery.app.documents.IntakeOutcome;
import io.chancery.app.documents.Receipts;
import io.chancery.app.forms.Links;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.History;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.Scratch;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.FilesBox;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.field.Spool;
import io.chancery.themes.field.UploadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes the screens of documents with the services they need.
@org.springframework.stereotype.Component
class DocumentScreens {

    private final DocumentDirectory directory;
    private final DocumentIntake intake;
    private final DocumentList list;
    private final Scratch scratch;
    private final FramePerson person;
    private final Receipts receipts;
    private final DocumentKeeping keeping;
    private final DocumentReplacing replacing;
    private final MatterDirectory matters;

    DocumentScreens(
            DocumentDirectory directory,
            DocumentIntake intake,
            DocumentList list,
            Scratch scratch,
            FramePerson person,
            Receipts receipts,
            DocumentKeeping keeping,
            DocumentReplacing replacing,
            MatterDirectory matters) {
        this.directory = directory;
        this.intake = intake;
        this.list = list;
        this.scratch = scratch;
        this.person = person;
        this.receipts = receipts;
        this.keeping = keeping;
        this.replacing = replacing;
        this.matters = matters;
    }

    DocumentList list() {
        return list;
    }

    DocumentFile file(DocumentId id) {
        return directory.file(id);
    }

    DocumentFile file(DocumentId id, int version) {
        return directory.file(id, version);
    }

    List<DocumentVersion> versions(DocumentId id) {
        return directory.versions(id);
    }

    History history(DocumentId id) {
        return new History("documents", person.zone(), directory.history(id, History.LENGTH));
    }

    String moment(Instant instant) {
        return InstantFormat.toTheMinute(UI.getCurrentOrThrow().getLocale(), person.zone())
                .format(instant);
    }

    DocumentKeeping keeping() {
        return keeping;
    }

    /// A few documents and the way to each.
    ///
    /// @param detail what is said of each beside its name
    Links links(List<DocumentRow> rows, Function<DocumentRow, String> detail) {
        var links = new Links();
        rows.forEach(row -> links.link(DocumentsNavigation.toDocument(row.id()), row.name(), detail.apply(row)));
        return links;
    }

    /// The document beside its list.
    ///
    /// @param changed called when the list shows something old
    /// @param leave called when the document is no longer there
    Component panel(DocumentId id, SerializableRunnable changed, SerializableRunnable leave) {
        return new SheetPanel<>(
                () -> directory.document(id),
                (document, edit, refresh) -> new DocumentPage(this, document, edit, refresh, leave),
                (document, back) -> new DocumentForm(this, matters, document, back),
                changed);
    }

    DocumentText text(DocumentId id, int max) {
        return directory.text(id, max);
    }

    Optional<String> holdOn(MatterId matter) {
        return directory.holdOn(matter);
    }

    Receipts receipts() {
        return receipts;
    }

    /// A box that takes files in on a matter.
    ///
    /// @param kept called with the page locked, whenever one was kept or is there already
    FilesBox box(String label, MatterId matter, SerializableConsumer<DocumentId> kept) {
        var limits = intake.limits();
        return new FilesBox(
                label,
                limits.sizeMax(),
                limits.countMax(),
                this::spool,
                (file, declared) -> told(file, name -> intake.receive(matter, name, declared, file.content()), kept));
    }

    /// A box that takes a new version of a document in.
    ///
    /// @param kept called with the page locked, when it was kept
    FilesBox replacingBox(String label, DocumentId id, SerializableConsumer<DocumentId> kept) {
        return new FilesBox(
                label,
                intake.limits().sizeMax(),
                1,
                this::spool,
                (file, declared) -> told(file, name -> replacing.replace(id, name, declared, file.content()), kept));
    }

    private Path spool() throws IOException {
        if (!scratch.hasRoom()) {
            throw new Spool.Full();
        }
        return scratch.file();
    }

    private static SerializableConsumer<FilesBox> told(
            UploadedFile file, Function<FileName, IntakeOutcome> intake, SerializableConsumer<DocumentId> kept) {
        var name = FileName.sent(file.name());
        var shownName = name.value();
        try {
            var outcome = intake.apply(name);
            return box -> {
                box.tell(
                        shownName,
                        DocumentWords.verdict(box, outcome),
                        DocumentWords.sentence(box, outcome).stream().toArray(String[]::new));
                switch (outcome) {
                    case IntakeOutcome.Kept now -> kept.accept(now.document());
                    case IntakeOutcome.KeptBefore before -> kept.accept(before.document());
                    case IntakeOutcome.Refused _ -> {}
                }
            };
        } catch (Refusal refusal) {
            return box -> box.tell(
                    shownName,
                    new Status(box.getTranslation("documents.verdict.refused"), Tone.BAD),
                    box.getTranslation("error." + refusal.code(), refusal.args()));
        }
    }
}
