package io.chancery.infra.local.journeys;

import io.chancery.infra.local.Launched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Both applications with the demonstration, started once for all journeys of a run, on free ports and fresh data.
final class RunningChancery {

    private RunningChancery() {}

    /// @param path with its leading slash
    static String firm(String slug, String path) {
        return "http://%s.localhost:%d%s".formatted(slug, Lazily.LAUNCHED.port(), path);
    }

    static String console(String path) {
        return "http://localhost:%d%s".formatted(Lazily.LAUNCHED.consolePort(), path);
    }

    private static final class Lazily {

        static final Launched LAUNCHED = start();

        /// The folder stays after the run: what went wrong is in its logs.
        private static Launched start() {
            try {
                var home = Path.of("target", "journeys").toAbsolutePath();
                Files.createDirectories(home);
                var launched = Launched.start(Path.of("../..").toAbsolutePath().normalize(), home, "--fresh");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launched), "stop-chancery"));
                return launched.awaitReady();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(Launched launched) {
            try {
                launched.stop();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
