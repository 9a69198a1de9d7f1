package io.chancery.app.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What it costs that nobody can rewrite what was done.
class SecurityBenchmark {

    @Test
    void measure() throws Exception {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.WARN);
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        try (var fleet = new Fleet()) {
            lines.addAll(AuditedTransactions.measure(fleet));
            lines.add(AuditedTransactions.chainingOfKept(fleet));
        }
        Files.writeString(Path.of("target", "benchmark-security.md"), String.join("\n", lines) + "\n");
    }
}
