package io.chancery.app.documents.ui;

import io.chancery.app.clients.ClientId;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.matters.MatterId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where documents are found on the screen.
public final class DocumentsNavigation {

    static final String PATH = "documents";

    private DocumentsNavigation() {}

    public static String toDocuments() {
        return PATH;
    }

    public static String toDocument(DocumentId document) {
        return PATH + "?open=" + document;
    }

    public static String toDocumentsOf(MatterId matter) {
        return PATH + "?matter=" + matter;
    }

    public static String toDocumentsOf(ClientId client) {
        return PATH + "?client=" + client;
    }

    /// Everything that has these words.
    static String toFound(String words) {
        return PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
