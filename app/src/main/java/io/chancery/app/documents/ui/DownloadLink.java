package io.chancery.app.documents.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import io.chancery.app.documents.DocumentId;
import io.chancery.themes.Glyph;
import io.chancery.themes.field.SafeDownload;

/// A link to what a document holds. Whether one may have it is asked when it is followed.
final class DownloadLink extends Anchor {

    DownloadLink(String text, DocumentScreens screens, DocumentId document) {
        addClassNames("ch-download", "ch-button");
        add(Glyph.DOWNLOAD.create(), new Span(text));
        setHref(SafeDownload.of(_ -> screens.file(document)), AttachmentType.DOWNLOAD);
    }
}
