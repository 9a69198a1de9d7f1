package io.chancery.app.documents;

import io.chancery.themes.field.SafeDownload;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// What a document holds, for whoever may have it.
public final class DocumentFile implements SafeDownload.Content {

    private final String name;
    private final String mediaType;
    private final long bytes;
    private final Content content;
    private final Pages pages;

    DocumentFile(String name, String mediaType, long bytes, Content content, Pages pages) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.content = content;
        this.pages = pages;
    }

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    interface Pages {
        Optional<byte[]> paint(int page) throws IOException;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    public long bytes() {
        return bytes;
    }

    /// A page as a PNG of our own making; empty where it cannot be painted. Without a transaction.
    ///
    /// @param page from 0
    public Optional<byte[]> picture(int page) throws IOException {
        return pages.paint(page);
    }

    /// Without a transaction, as slowly as the reader takes it. Ends in an exception where the store was changed.
    @Override
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(out);
    }
}
