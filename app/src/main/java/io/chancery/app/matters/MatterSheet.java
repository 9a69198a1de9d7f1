package io.chancery.app.matters;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matter as screens and documents read it.
///
/// @param closedOn the day it was closed; null while it is open
/// @param named the people who may see it while it is restricted; empty otherwise
/// @param version to send back with a change
public record MatterSheet(
        MatterId id,
        MatterDetails details,
        @Nullable LocalDate closedOn,
        boolean restricted,
        Set<UUID> named,
        int version)
        implements Serializable {

    public MatterSheet {
        named = Set.copyOf(named);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /// Number and name, as the audit log and the page's title say it.
    public String title() {
        return details.number() + " " + details.name();
    }
}
