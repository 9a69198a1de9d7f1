package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A matter in the list.
///
/// @param responsible name of the responsible timekeeper, or empty
public record MatterRow(
        MatterId id,
        String number,
        String name,
        ClientId client,
        String clientName,
        String clientMatterRef,
        String responsible,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        boolean restricted)
        implements Serializable {}
