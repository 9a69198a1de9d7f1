package io.chancery.infra.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The launcher as a process of its own, as `infra/bin/run` starts it.
public record Launched(Process process, Path output, int port, int consolePort) {

    private static final long PATIENCE_SECONDS = 300;

    public static Launched start(Path checkout, Path home, String... options) throws IOException {
        return start(checkout, home, Map.of(), options);
    }

    /// @param environment of the applications, which read their properties from it
    public static Launched start(Path checkout, Path home, Map<String, String> environment, String... options)
            throws IOException {
        var port = PostgresServer.freePort();
        var consolePort = PostgresServer.freePort();
        // Beside the data, which a fresh start throws away.
        var output = Files.createTempFile(home.toAbsolutePath().getParent(), "launcher", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Local.class.getName(),
                "--checkout",
                checkout.toString(),
                "--data",
                home.toString(),
                "--port",
                Integer.toString(port),
                "--console-port",
                Integer.toString(consolePort)));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        return new Launched(process, output, port, consolePort);
    }

    /// Waits for the addresses, which are printed when everything answers.
    public Launched awaitReady() throws IOException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!text().contains("Chancery is running")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("The launcher did not become ready:\n" + text());
            }
            Pause.of(Duration.ofMillis(50));
        }
        return this;
    }

    /// What it has said until now.
    public String text() throws IOException {
        return Files.readString(output);
    }

    String get(int ofPort, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(ofPort, path)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The launcher did not end");
        }
        return process.exitValue();
    }

    /// As the system does at SIGTERM and the terminal at Ctrl-C.
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }
}
