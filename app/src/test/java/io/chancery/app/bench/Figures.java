package io.chancery.app.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every benchmark begins and ends with.
final class Figures {

    private Figures() {}

    /// Logs nothing but warnings: lines on the terminal take time.
    static void quiet() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.WARN);
    }

    /// Where `infra/bin/bench` looks for the lines.
    static void keep(String name, List<String> lines) throws IOException {
        Files.writeString(Path.of("target", "benchmark-%s.md".formatted(name)), String.join("\n", lines) + "\n");
    }
}
