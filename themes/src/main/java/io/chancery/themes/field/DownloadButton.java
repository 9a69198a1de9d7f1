package io.chancery.themes.field;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.chancery.themes.Glyph;

/// A link that looks like a button and streams a file; name and content are asked for when it is followed.
public final class DownloadButton extends Anchor {

    public DownloadButton(
            String text, String contentType, SerializableSupplier<String> fileName, DownloadWriter writer) {
        Svg icon = Glyph.DOWNLOAD.create();
        addClassNames("ch-download", "ch-button");
        add(icon, new Span(text));
        DownloadHandler handler = event -> {
            event.setFileName(fileName.get());
            event.setContentType(contentType);
            writer.write(event.getOutputStream());
        };
        setHref(handler, AttachmentType.DOWNLOAD);
    }
}
