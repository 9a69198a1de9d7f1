package io.chancery.app.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the ground costs above the raw floor. Never part of the tests: a figure is not right or wrong by a machine's
/// mood.
class GroundBenchmark {

    @Test
    void measure() throws Exception {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.WARN);
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        try (var fleet = new Fleet()) {
            lines.addAll(FirstStatement.measure(fleet));
            lines.addAll(Opening.measure(fleet));
            lines.addAll(Migrating.measure(fleet));
        }
        lines.addAll(SamePage.measure());
        var table = String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target", "benchmark-ground.md"), table);
    }
}
