package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.documents.FileKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/// A document in a list.
///
/// @param matterTitle the matter's number and name
/// @param warned whether it was kept although something in it is active
/// @param snippet where the searched words stand, marked by [#MARK_START] and [#MARK_END]; empty when nothing was
/// searched for
public record DocumentRow(
        DocumentId id,
        String name,
        FileKind kind,
        long bytes,
        MatterId matter,
        String matterTitle,
        Instant sentAt,
        String sentBy,
        boolean warned,
        List<String> tags,
        String snippet)
        implements Serializable {

    /// Characters that no kept text has, so that nothing in a document looks like a mark.
    public static final char MARK_START = '\u0002';

    public static final char MARK_END = '\u0003';

    public DocumentRow {
        tags = List.copyOf(tags);
    }

    DocumentRow withSnippet(String found) {
        return new DocumentRow(id, name, kind, bytes, matter, matterTitle, sentAt, sentBy, warned, tags, found);
    }
}
