package io.chancery.infra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The PostgreSQL of a test run: the one that was named, or an embedded one that goes with this JVM.
final class TestServer {

    private static final String PROPERTY = "chancery.test.postgres";
    private static final String VARIABLE = "CHANCERY_TEST_POSTGRES";
    private static final String FOLDER_PREFIX = "chancery-test-";

    private TestServer() {}

    static PostgresAddress address() {
        return Lazily.ADDRESS;
    }

    static boolean endsWithThisJvm() {
        return named().isEmpty();
    }

    private static Optional<String> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
    }

    /// Starts a PostgreSQL in a temporary folder and sees to it that both go when this JVM does.
    static PostgresAddress startEmbedded(Durability durability) throws IOException {
        removeLeftOvers();
        var home = Files.createTempDirectory(FOLDER_PREFIX);
        var lock = DirectoryLock.tryTake(home).orElseThrow();
        var server = PostgresServer.start(home, durability, "superuser-for-tests");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home, server, lock), "stop-postgres"));
        return PostgresAddress.of(server, "postgres");
    }

    private static void remove(Path home, PostgresServer server, DirectoryLock lock) {
        try (lock) {
            server.close();
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JVM that was killed could not clean up; the next one does.
    private static void removeLeftOvers() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(temporary, FOLDER_PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.isWritable(folder) && Files.exists(folder.resolve("lock"))) {
                    removeLeftOver(folder);
                }
            }
        }
    }

    private static void removeLeftOver(Path folder) throws IOException {
        var lock = DirectoryLock.tryTake(folder);
        if (lock.isEmpty()) {
            return;
        }
        try (var taken = lock.get()) {
            PostgresServer.stopIn(folder);
            Folders.delete(folder);
        }
    }

    private static final class Lazily {

        static final PostgresAddress ADDRESS = find();

        private static PostgresAddress find() {
            var named = Optional.ofNullable(System.getProperty(PROPERTY))
                    .or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
            if (named.isPresent()) {
                return PostgresAddress.parse(named.get());
            }
            try {
                return startEmbedded(Durability.FLEETING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
