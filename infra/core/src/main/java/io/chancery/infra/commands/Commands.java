package io.chancery.infra.commands;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Remembers which commands were carried out, in the transaction that carries them out.
public interface Commands {

    /// Runs the work unless this command was carried out before; then gives the id that it gave the first time.
    /// Two threads with the same command: one works, the other waits and gets the same answer.
    ///
    /// @param work gives the id of the thing it made or changed
    UUID once(CommandId command, Supplier<UUID> work);

    /// The id that the command gave, if it was carried out: for verbs that ask a question before they act.
    Optional<UUID> resultOf(CommandId command);
}
