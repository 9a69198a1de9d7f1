package io.chancery.app.documents;

import io.chancery.app.lists.Snippet;
import io.chancery.app.matters.MatterId;
import io.chancery.infra.documents.FileKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/// A document in a list.
///
/// @param matterTitle the matter's number and name
/// @param warned whether it was kept although something in it is active
/// @param snippet where the searched words stand
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
        Snippet snippet)
        implements Serializable {

    public DocumentRow {
        tags = List.copyOf(tags);
    }

    DocumentRow foundAt(Snippet place) {
        return new DocumentRow(id, name, kind, bytes, matter, matterTitle, sentAt, sentBy, warned, tags, place);
    }
}
