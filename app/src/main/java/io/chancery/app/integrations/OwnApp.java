package io.chancery.app.integrations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/// An app that somebody has let act for them.
public record OwnApp(IntegrationId id, String name, List<Scope> scopes, Instant since) implements Serializable {

    public OwnApp {
        scopes = scopes.stream().sorted().toList();
    }
}
