package io.chancery.app.demo;

import io.chancery.infra.commands.CommandId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names each step of the filling, so that a node that was killed goes on where it stopped and does nothing twice.
record DemoCommands(String slug) {

    CommandId of(String step) {
        var name = "chancery demonstration %s %s".formatted(slug, step);
        return new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
