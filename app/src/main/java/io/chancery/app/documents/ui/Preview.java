package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.chancery.app.documents.DocumentSheet;
import io.chancery.themes.Glyph;
import java.io.IOException;

/// The pages of a document as pictures, one at a time. They are painted here, so the browser opens nothing of the file
/// itself.
class Preview extends Composite<Div> {

    private final DocumentScreens screens;
    private final DocumentSheet document;
    private final Image picture = new Image();
    private final Span place = new Span();
    private final Button back = new Button(Glyph.CHEVRON_LEFT.create(), _ -> turn(-1));
    private final Button on = new Button(Glyph.CHEVRON_RIGHT.create(), _ -> turn(1));
    private int page;

    Preview(DocumentScreens screens, DocumentSheet document) {
        this.screens = screens;
        this.document = document;

        // Create
        back.setAriaLabel(getTranslation("documents.preview.back"));
        on.setAriaLabel(getTranslation("documents.preview.on"));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        on.addThemeVariants(ButtonVariant.TERTIARY);
        place.getElement().setAttribute("aria-live", "polite");

        // Lay out
        var turning = new Div(back, place, on);
        turning.addClassName("ch-preview-pages");
        turning.setVisible(document.pages() > 1);
        getContent().addClassName("ch-preview");
        getContent().add(picture, turning);
        show();
    }

    private void turn(int by) {
        page = Math.clamp(page + by, 0, Math.max(0, document.pages() - 1));
        show();
    }

    private void show() {
        var words = getTranslation("documents.preview.page", page + 1, Math.max(1, document.pages()));
        var shown = page;
        picture.setSrc((DownloadHandler) event -> write(event, shown));
        picture.setAlt(document.name() + ", " + words);
        place.setText(words);
        back.setEnabled(page > 0);
        on.setEnabled(page < document.pages() - 1);
    }

    /// Whether this person may see it is asked for every page.
    private void write(DownloadEvent event, int shown) throws IOException {
        var painted = screens.file(document.id()).picture(shown);
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        if (painted.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        event.setContentType("image/png");
        event.getOutputStream().write(painted.get());
    }
}
