package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the launcher keeps in its folder.
final class Home {

    /// By name, so that a folder given by mistake loses nothing of its own. The jars are replaced at each start anyway.
    private static final List<String> OURS =
            List.of("data", "data.unfinished", "logs", "documents", "exports", "checkpoints");

    private Home() {}

    /// Throws away what is kept. The caller holds the lock; a PostgreSQL left over there is stopped first.
    static void empty(Path home) throws IOException {
        PostgresServer.stopIn(home);
        for (var name : OURS) {
            Folders.delete(home.resolve(name));
        }
        Files.deleteIfExists(home.resolve("passwords.properties"));
        Files.deleteIfExists(home.resolve(MasterKeyFile.NAME));
        Files.deleteIfExists(home.resolve(MasterKeyFile.OF_CONSOLE));
        Files.deleteIfExists(home.resolve("postgres.log"));
    }
}
