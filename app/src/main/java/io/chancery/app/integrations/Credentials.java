package io.chancery.app.integrations;

import java.io.Serializable;

/// What a program signs in with, told once: the database keeps a hash of the secret.
public record Credentials(IntegrationId id, String secret) implements Serializable {

    /// The name that OAuth asks for.
    public String clientId() {
        return id.toString();
    }

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "Credentials of " + id;
    }
}
