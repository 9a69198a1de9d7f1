package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.documents.PagePictures;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A document by itself, without what it says: see [DocumentDirectory#text].
///
/// @param pages 0 where it has none
/// @param warnings what in it is active
/// @param version counts its changes
public record DocumentSheet(
        DocumentId id,
        MatterId matter,
        String matterTitle,
        String name,
        FileKind kind,
        String mediaType,
        long bytes,
        String sha256,
        String title,
        String author,
        int pages,
        Set<Objection> warnings,
        List<String> tags,
        Instant sentAt,
        String sentBy,
        boolean trashed,
        int version)
        implements Serializable {

    /// Of what was released: a program that opens it gets no hint what else it might do with it.
    static final String UNKNOWN_TYPE = "application/octet-stream";

    public DocumentSheet {
        warnings = Set.copyOf(warnings);
        tags = List.copyOf(tags);
    }

    /// Whether its pages can be shown as pictures; what was released unread is not opened at all.
    public boolean isPainted() {
        return PagePictures.areMadeOf(kind) && !mediaType.equals(UNKNOWN_TYPE);
    }
}
