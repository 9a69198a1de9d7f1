package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL that outlived the process that started it.
record Orphan(Path data) {

    /// Stops it. Removes a pid file whose number now belongs to some other program, which PostgreSQL would take for
    /// itself.
    void stop(PostgresCommands commands) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (process().filter(this::servesThisFolder).isPresent()) {
            commands.stop(data);
        } else {
            Files.delete(pidFile);
        }
    }

    /// Whatever has the number in the pid file.
    Optional<ProcessHandle> process() throws IOException {
        var lines = Files.readAllLines(data.resolve("postmaster.pid"));
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private boolean servesThisFolder(ProcessHandle process) {
        var arguments = List.of(process.info().arguments().orElse(new String[0]));
        return arguments.contains(data.toString());
    }
}
