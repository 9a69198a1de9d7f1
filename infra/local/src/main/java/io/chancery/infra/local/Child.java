package io.chancery.infra.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/// A started application.
record Child(WebApp webApp, Process process, ChildLog log) {

    private static final Duration START_MAX = Duration.ofMinutes(15);
    private static final int OK = 200;

    static Child start(WebApp webApp, Path home, Children children, PrintStream console, String... arguments)
            throws IOException {
        var name = arguments.length == 0 ? webApp.name() : webApp.name() + "-" + arguments[0];
        var builder = new ProcessBuilder(webApp.command(arguments))
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(webApp.environment());
        var log = ChildLog.of(name, home.resolve("logs"), console);
        var process = builder.start();
        children.remember(process);
        log.follow(process);
        return new Child(webApp, process, log);
    }

    /// Waits for a child that ends by itself.
    ///
    /// @throws IOException with the end of its log when it fails
    void awaitEnd() throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw died();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }

    /// Waits for a child that was asked to end, however it ends.
    void awaitEnding() throws IOException {
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }

    /// Waits until it answers that it is well.
    void awaitHealth() throws IOException {
        var until = System.nanoTime() + START_MAX.toNanos();
        try (var http = webApp.client()) {
            while (!isWell(http)) {
                if (!process.isAlive()) {
                    throw died();
                }
                if (System.nanoTime() > until) {
                    throw new IOException("%s did not become healthy within %d minutes. Its log: %s"
                            .formatted(webApp.name(), START_MAX.toMinutes(), log.file()));
                }
                Pause.of(Duration.ofMillis(200));
            }
        }
    }

    private boolean isWell(HttpClient http) throws IOException {
        var request = HttpRequest.newBuilder(webApp.health())
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        } catch (IOException notYetListening) {
            return false;
        }
    }

    IOException died() throws IOException {
        return new IOException("%s ended with code %d. The end of its log, %s:%n%s"
                .formatted(webApp.name(), process.exitValue(), log.file(), log.end()));
    }
}
