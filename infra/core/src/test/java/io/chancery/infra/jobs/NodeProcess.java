package io.chancery.infra.jobs;

import io.chancery.infra.TwoFirms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node in a process of its own, which works until it is killed or its parent is gone. Its arguments are
/// properties.
final class NodeProcess {

    static final String KIND = "count.to-hundred";
    static final int PIECES = 100;

    private NodeProcess() {}

    public static void main(String... args) throws IOException {
        var properties = new HashMap<String, Object>();
        for (var arg : args) {
            var parts = arg.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        try (var node = TwoFirms.node(properties, Work.class)) {
            System.out.println("works " + node.getId());
            // Ends with the parent, whose side of the pipe closes.
            System.in.read();
        }
    }

    static Process start(Map<String, String> properties) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName()));
        properties.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        LongJob counting(JdbcClient tenantJdbc) {
            return new Counting(tenantJdbc);
        }
    }

    /// Writes one number a piece into a table that takes each number as often as it is written.
    private record Counting(JdbcClient firm) implements LongJob {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Piece next(LongJobState state, Progress progress) {
            if (state.done() == PIECES) {
                return new Piece.Finished("counted");
            }
            firm.sql("insert into tally values (:number)")
                    .param("number", state.done())
                    .update();
            // Long enough to be killed in the middle, between what it did and the end of its transaction.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
            return new Piece.More(Long.toString(state.done() + 1), state.done() + 1, PIECES);
        }
    }
}
