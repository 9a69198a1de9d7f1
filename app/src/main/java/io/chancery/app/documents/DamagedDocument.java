package io.chancery.app.documents;

import io.chancery.app.documents.RoomSheet.Use;
import io.chancery.app.matters.MatterId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// A document, or something held back, whose stored content is not what was sent.
///
/// @param use what the content is kept for; where it is damaged in several ways, the one that is needed most
/// @param name under which the damaged content was sent
/// @param file how the store calls the damaged file, for whoever looks for it in a backup
public record DamagedDocument(
        UUID id, Use use, String name, MatterId matter, String matterTitle, long bytes, UUID file, Instant foundAt)
        implements Serializable {}
