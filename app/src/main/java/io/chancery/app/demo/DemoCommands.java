package io.chancery.app.demo;

import io.chancery.infra.commands.CommandId;

/// Names each step of the filling, so that a node that was killed goes on where it stopped and does nothing twice.
record DemoCommands(String slug) {

    CommandId of(String step) {
        return CommandId.named("chancery demonstration %s %s".formatted(slug, step));
    }
}
