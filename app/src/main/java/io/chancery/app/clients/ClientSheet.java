package io.chancery.app.clients;

import java.io.Serializable;

/// A client as screens and documents read it.
///
/// @param archived kept for its history, offered nowhere
/// @param version to send back with a change
public record ClientSheet(ClientId id, ClientDetails details, boolean archived, int version) implements Serializable {

    /// Number and name, as the audit log and the page's title say it.
    public String title() {
        return details.number() + " " + details.name();
    }
}
