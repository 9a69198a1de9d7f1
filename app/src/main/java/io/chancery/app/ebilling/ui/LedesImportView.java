package io.chancery.app.ebilling.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.ebilling.FindingSentences;
import io.chancery.app.ebilling.ImportPreview;
import io.chancery.app.ebilling.ImportRuns;
import io.chancery.app.ebilling.LedesImport;
import io.chancery.app.ebilling.LedesLimits;
import io.chancery.app.ebilling.TakenIn;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.Permission;
import io.chancery.infra.jobs.OwnRun;
import io.chancery.infra.jobs.OwnRuns;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.UploadBox;
import io.chancery.themes.field.UploadedFile;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Uploads a LEDES 1998B file, shows everything found in it, and has it taken in when somebody says so. That goes on
/// when one leaves; whoever comes back, or has the page open anywhere, sees how far it is and what came of it.
@Route(LedesImportView.PATH)
@RolesAllowed(Permission.EBILLING_IMPORT)
class LedesImportView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    static final String PATH = "ebilling/import";

    private static final String FILE = "file";

    private final LedesImport imports;
    private final ImportRuns runs;
    private final Texts texts;
    private final TakenInMatters matters;
    private final UploadBox upload;
    private final Div result = new Div();
    private final Div earlier = new Div();

    /// The hash of the file that is being taken in or was; null while one looks at a preview or at nothing.
    private @Nullable String file;

    private @Nullable ImportProgress progress;

    LedesImportView(LedesImport imports, ImportRuns runs, Texts texts, TakenInMatters matters, LiveScreens live) {
        this.imports = imports;
        this.runs = runs;
        this.texts = texts;
        this.matters = matters;

        // Create
        upload = new UploadBox(
                getTranslation("ebilling.import.upload"),
                LedesLimits.UPLOAD.bytes(),
                List.of(".txt", ".ledes", ".98b"),
                this::show);
        result.getElement().setAttribute("aria-live", "polite");

        // Listen
        live.follow(this, OwnRuns.NEWS, CurrentPerson.require().id().toString(), this::showRun);

        // Lay out
        getContent().addClassName("ch-page");
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

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        file = runs.underWay()
                .map(OwnRun::subject)
                .orElseGet(() -> event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(FILE)
                        .orElse(null));
        showRun();
    }

    private void show(UploadedFile uploaded) {
        file = null;
        try (var content = uploaded.open()) {
            show(imports.preview(uploaded.name(), content.readNBytes(Math.toIntExact(LedesLimits.UPLOAD.bytes()) + 1)));
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
        runs.begin(sha256);
        file = sha256;
        showRun();
    }

    /// How far the file is, or what came of it. A file that nobody here asked for says nothing.
    private void showRun() {
        var asked = file;
        if (asked != null) {
            runs.last(asked).ifPresent(this::show);
        }
    }

    private void show(OwnRun run) {
        upload.setVisible(run.state().isOver());
        if (!run.state().isOver()) {
            showProgress(run);
            return;
        }
        progress = null;
        result.removeAll();
        switch (run.state()) {
            case DONE -> imports.takenIn(run.subject()).ifPresent(this::show);
            case FAILED -> result.add(failure(run));
            case STOPPED -> result.add(new Paragraph(getTranslation("ebilling.import.stopped")));
            case WAITING, RUNNING -> {}
        }
        showEarlier();
    }

    private void showProgress(OwnRun run) {
        var shown = progress;
        if (shown == null) {
            shown = new ImportProgress(() -> runs.stop(run));
            progress = shown;
            result.removeAll();
            result.add(shown);
        }
        shown.show(runs.underWay().orElse(run));
    }

    private Paragraph failure(OwnRun run) {
        var locale = getLocale();
        return new Paragraph(texts.find(locale, "error." + run.outcome())
                .map(known -> texts.get(locale, "ebilling.import.failed-because", known))
                .orElseGet(() -> getTranslation("ebilling.import.failed")));
    }

    private void show(TakenIn taken) {
        result.add(new Section(getTranslation("ebilling.import.taken", taken.items()), matters.links(taken.matters())));
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
