package io.chancery.infra.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The cluster that `infra/bin/cluster` runs, seen from outside: numbers of processes and answers of health.
public record RunningCluster(Path home, int port, int nodes) {

    private static final Duration START_MAX = Duration.ofMinutes(10);

    public static RunningCluster ofProperties() {
        return new RunningCluster(
                Path.of(System.getProperty("chancery.cluster.home")),
                Integer.getInteger("chancery.cluster.port"),
                Integer.getInteger("chancery.cluster.nodes", 2));
    }

    /// kill -9.
    void kill(String node) throws IOException {
        kill(pid(node));
    }

    /// kill -9 of the process with this number.
    public static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// Stops it where it is; it does nothing more and has not gone yet.
    static void halt(long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process)).start().waitFor();
    }

    /// The process of a node that is not this one.
    public long otherThan(long process) throws IOException {
        for (int node = 1; node <= nodes; node++) {
            long other = pid("node-" + node);
            if (other != process) {
                return other;
            }
        }
        throw new IllegalStateException("There is one node only");
    }

    /// Stops a node by SIGTERM, as a service manager does, and waits until another process has its place and is whole.
    void replace(String node) throws IOException {
        long before = pid(node);
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroy);
        until(node + " was not replaced", () -> pid(node) != before);
        awaitSafe();
    }

    long pid(String node) throws IOException {
        return Long.parseLong(
                Files.readString(home.resolve("nodes").resolve(node)).strip());
    }

    /// Until every node is back and each entry of the cluster's memory stands in two of them.
    public void awaitSafe() throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            for (int node = 1; node <= nodes; node++) {
                int own = port + node;
                until("node-%d did not come back".formatted(node), () -> isSafe(http, own));
            }
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(String otherwise, Condition condition) throws IOException {
        var end = System.nanoTime() + START_MAX.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean isSafe(HttpClient http, int ofPort) {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(ofPort)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var answer = http.send(health, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && answer.body().contains("\"safe\":true")
                    && answer.body().split("127\\.0\\.0\\.1:").length >= nodes;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
