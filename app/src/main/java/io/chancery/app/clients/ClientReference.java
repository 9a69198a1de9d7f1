package io.chancery.app.clients;

import java.io.Serializable;

/// The little of a client that a field, a list of another feature or a line of a document needs.
public record ClientReference(ClientId id, ClientNumber number, String name) implements Serializable {

    @Override
    public String toString() {
        return number + " " + name;
    }
}
