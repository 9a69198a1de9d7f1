package io.chancery.infra.clustering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Real nodes on ports of the loopback address that are free at the moment.
final class Nodes implements AutoCloseable {

    static final String SECRET = "dGhlIHNlY3JldCBvZiB0ZXN0cyBvbmx5LCAzMiBieXRlcw==";

    private final String name;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Cluster> started = new ArrayList<>();

    Nodes(String name, int count) {
        this.name = name;
        for (int i = 0; i < count; i++) {
            ports.add(freePort());
        }
    }

    Cluster start(int index) {
        return start(index, name);
    }

    Cluster start(int index, String clusterName) {
        var members = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        var node = new Cluster(new ClusterProperties(
                true, clusterName, "node-" + index, "127.0.0.1", ports.get(index), members, 6, Nodes.SECRET));
        started.add(node);
        return node;
    }

    /// As kill -9 does: nothing is handed over, nobody is told.
    static void kill(Cluster node) {
        node.member().orElseThrow().getLifecycleService().terminate();
    }

    static void await(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not happen within " + patience);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        started.forEach(node ->
                node.member().ifPresent(member -> member.getLifecycleService().terminate()));
        started.forEach(Cluster::close);
    }
}
