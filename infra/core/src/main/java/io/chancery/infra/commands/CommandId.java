package io.chancery.infra.commands;

import io.chancery.infra.persistence.Ids;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Made with a form, sent with its verb: the database keeps each at most once, so a click that the browser sends again
/// after a node died acts once.
public record CommandId(UUID value) implements Serializable {

    public static CommandId next() {
        return new CommandId(Ids.next());
    }

    /// Of what is done once under a name, by whoever does it.
    public static CommandId named(String name) {
        return new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
