package io.chancery.app.integrations;

import io.chancery.infra.persistence.Ids;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// Identifies an integration within its firm; written out, it is the client id that the program signs in with.
public record IntegrationId(UUID value) implements Serializable {

    static IntegrationId next() {
        return new IntegrationId(Ids.next());
    }

    /// What a program calls itself, which may be anything.
    static Optional<IntegrationId> parse(String clientId) {
        try {
            var id = new IntegrationId(UUID.fromString(clientId));
            return id.toString().equals(clientId) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
