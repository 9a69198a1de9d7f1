package io.chancery.infra.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.Launched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Both applications with the demonstration, started once for all journeys of a run, on free ports and fresh data;
/// or those that run already on the two ports that `CHANCERY_RUNNING` names, such as `8080,8090`, while a journey
/// is being written; these have to have `CHANCERY_OUTBOUND_INSIDE=true` in their environment.
final class RunningChancery {

    private RunningChancery() {}

    private record Ports(int app, int console) {

        static Ports parse(String both) {
            var ports = both.split(",");
            return new Ports(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
        }
    }

    /// @param path with its leading slash
    static String firm(String slug, String path) {
        return "http://%s.localhost:%d%s".formatted(slug, Lazily.PORTS.app(), path);
    }

    static String console(String path) {
        return "http://localhost:%d%s".formatted(Lazily.PORTS.console(), path);
    }

    private static final class Lazily {

        static final Ports PORTS = Optional.ofNullable(System.getenv("CHANCERY_RUNNING"))
                .map(Ports::parse)
                .orElseGet(Lazily::start);

        /// The folder stays after the run: what went wrong is in its logs.
        private static Ports start() {
            try {
                var home = Path.of("target", "journeys").toAbsolutePath();
                Files.createDirectories(home);
                var launched = Launched.start(
                        Path.of("../..").toAbsolutePath().normalize(),
                        home,
                        // The provider by which a journey signs in stands on this machine.
                        Map.of("CHANCERY_OUTBOUND_INSIDE", "true"),
                        "--fresh");
                Runtime.getRuntime().addShutdownHook(new Thread(new Stop(launched), "stop-chancery"));
                launched.awaitReady();
                assertThat(launched.text()).as("What a first start says").doesNotContain("ERROR");
                return new Ports(launched.port(), launched.consolePort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Not a method of the class above: when its start has failed, nothing of it can be called any more.
    private record Stop(Launched launched) implements Runnable {

        @Override
        public void run() {
            try {
                launched.stop();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
