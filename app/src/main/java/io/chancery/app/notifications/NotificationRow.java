package io.chancery.app.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A notice as the person sees it who was told.
///
/// @param path where one sees more
public record NotificationRow(UUID id, String kind, List<String> args, String path, Instant at, boolean read)
        implements Serializable {

    public NotificationRow {
        args = List.copyOf(args);
    }
}
