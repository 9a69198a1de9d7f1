package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.documents.FileName;
import java.io.Serializable;
import java.util.List;

/// What people say about a document.
///
/// @param name its ending stays what it was
/// @param tags at most [#TAGS_MAX] words, each once, in order
public record DocumentDetails(String name, MatterId matter, List<String> tags) implements Serializable {

    public static final int TAGS_MAX = 20;
    public static final int TAG_LENGTH_MAX = 40;

    public DocumentDetails {
        name = FileName.sent(name).value();
        tags = tags.stream()
                .map(tag -> tag.strip().replaceAll("\\s+", " "))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (tags.size() > TAGS_MAX || tags.stream().anyMatch(tag -> tag.length() > TAG_LENGTH_MAX)) {
            throw new IllegalArgumentException("A document has at most %d tags of at most %d characters, got %s"
                    .formatted(TAGS_MAX, TAG_LENGTH_MAX, tags));
        }
    }
}
