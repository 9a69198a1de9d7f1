package io.chancery.app.timekeepers;

import java.io.Serializable;
import java.util.List;

/// A timekeeper as screens and documents read it.
///
/// @param rates standard rates of all currencies, the newest first
/// @param archived kept for the history, records nothing more
/// @param version to send back with a change
public record TimekeeperSheet(
        TimekeeperId id, TimekeeperDetails details, List<StandardRate> rates, boolean archived, int version)
        implements Serializable {

    public TimekeeperSheet {
        rates = List.copyOf(rates);
    }

    /// Number and name, as the audit log and the page's title say it.
    public String title() {
        return details.number() + " " + details.name();
    }
}
