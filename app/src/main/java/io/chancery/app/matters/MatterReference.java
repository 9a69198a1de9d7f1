package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;
import java.io.Serializable;

/// The little of a matter that a field, a list of another feature or a line of a document needs.
public record MatterReference(
        MatterId id, MatterNumber number, String name, ClientId client, String clientName, boolean open)
        implements Serializable {

    @Override
    public String toString() {
        return number + " " + name;
    }
}
