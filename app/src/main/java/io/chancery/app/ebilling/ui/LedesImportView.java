package io.chancery.app.ebilling.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.ebilling.FindingSentences;
import io.chancery.app.ebilling.ImportPreview;
import io.chancery.app.ebilling.LedesImport;
import io.chancery.app.ebilling.LedesLimits;
import io.chancery.app.ebilling.TakenIn;
import io.chancery.app.people.Permission;
import io.chancery.infra.text.Texts;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.UploadBox;
import io.chancery.themes.field.UploadedFile;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Uploads a LEDES 1998B file, shows everything found in it, and takes it in when somebody says so.
@Route(LedesImportView.PATH)
@RolesAllowed(Permission.EBILLING_IMPORT)
class LedesImportView extends Composite<Div> implements HasDynamicTitle {

    static final String PATH = "ebilling/import";

    private final LedesImport imports;
    private final Texts texts;
    private final TakenInMatters matters;
    private final Div result = new Div();
    private final Div earlier = new Div();

    LedesImportView(LedesImport imports, Texts texts, TakenInMatters matters) {
        this.imports = imports;
        this.texts = texts;
        this.matters = matters;

        // Create
        var upload = new UploadBox(
                getTranslation("ebilling.import.upload"),
                LedesLimits.UPLOAD.bytes(),
                List.of(".txt", ".ledes", ".98b"),
                this::show);
        result.getElement().setAttribute("aria-live", "polite");

        // Lay out
        getContent().addClassName("ch-panel");
        getContent()
                .add(
                        new H1(getTranslation("ebilling.import.title")),
                        new Paragraph(getTranslation("ebilling.import.text")),
                        upload,
                        result,
                        earlier);
        showEarlier();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ebilling.import.title");
    }

    private void show(UploadedFile file) {
        try (var content = file.open()) {
            show(imports.preview(file.name(), content.readNBytes(Math.toIntExact(LedesLimits.UPLOAD.bytes()) + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file could not be read", e);
        }
    }

    private void show(ImportPreview preview) {
        result.removeAll();
        var sentences = new FindingSentences(texts);
        if (preview.isRefused()) {
            result.add(new Section(
                            getTranslation("ebilling.import.refused", preview.fileName()),
                            new FindingsList(preview.findings(), sentences))
                    .help(getTranslation("ebilling.import.refused.help")));
            return;
        }
        preview.contents()
                .ifPresent(contents -> result.add(new ImportContentsPart(
                        preview.fileName(), contents, () -> takeIn(preview.sha256()), this::giveUp)));
        if (!preview.findings().isEmpty()) {
            result.add(new Section(
                    getTranslation("ebilling.import.warnings"), new FindingsList(preview.findings(), sentences)));
        }
    }

    private void takeIn(String sha256) {
        show(imports.takeIn(sha256));
        showEarlier();
    }

    private void show(TakenIn taken) {
        result.removeAll();
        result.add(new Section(getTranslation("ebilling.import.taken", taken.items()), matters.links(taken.matters())));
        Notices.done(getTranslation("ebilling.import.taken", taken.items()));
    }

    private void giveUp() {
        imports.giveUp();
        result.removeAll();
    }

    private void showEarlier() {
        earlier.removeAll();
        var files = imports.taken(20);
        if (!files.isEmpty()) {
            earlier.add(new Section(getTranslation("ebilling.import.earlier"), new EarlierImports(files)));
        }
    }
}
