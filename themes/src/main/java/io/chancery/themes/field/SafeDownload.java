package io.chancery.themes.field;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;

/// Hands out what a stranger sent so that no browser runs anything of it: always as an attachment, of the type that it
/// was found to have and no other, and with no right at all should something show it all the same.
public final class SafeDownload {

    private SafeDownload() {}

    /// What is handed out.
    public interface Content {

        String name();

        String mediaType();

        void writeTo(java.io.OutputStream out) throws java.io.IOException;
    }

    /// @param content asked for when the link is followed; refuses when it must not be had
    public static DownloadHandler of(SerializableFunction<DownloadEvent, Content> content) {
        return event -> {
            Content asked = content.apply(event);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.setContentType(asked.mediaType());
            event.setFileName(asked.name());
            asked.writeTo(event.getOutputStream());
        };
    }
}
