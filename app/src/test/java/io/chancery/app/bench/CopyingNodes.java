package io.chancery.app.bench;

import io.chancery.app.demo.DemoFirm;
import io.chancery.infra.web.sessions.CopyCost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/// One installation with a firm's year in it: a node that keeps no copies, and two that keep each other's.
final class CopyingNodes implements AutoCloseable {

    private static final String CLUSTER = "benchmark";

    private final Installation installation = new Installation("ashworth", 1);
    private final ConfigurableApplicationContext first;

    CopyingNodes() throws IOException {
        var ports = List.of(freePort(), freePort());
        first = installation.node(cluster(1, ports));
        // Now: each node brings a holder of its own for who is signed in, and the last to start is asked.
        DemoFirm.fill(first, installation.firm());
        installation.node(cluster(2, ports));
    }

    private static Map<String, Object> cluster(int index, List<Integer> ports) {
        var properties = new HashMap<String, Object>();
        properties.put("chancery.demo", "true");
        properties.put("chancery.demo-filling", "false");
        properties.put("chancery.cluster.enabled", "true");
        properties.put("chancery.cluster.name", CLUSTER);
        properties.put("chancery.cluster.node", "node-" + index);
        properties.put("chancery.cluster.port", ports.get(index - 1));
        properties.put("chancery.cluster.members", "127.0.0.1:%d,127.0.0.1:%d".formatted(ports.get(0), ports.get(1)));
        properties.put("chancery.cluster.drain", "0s");
        properties.put("chancery.cluster.secret", "dGhlIHNlY3JldCBvZiB0ZXN0cyBvbmx5LCAzMiBieXRlcw==");
        return properties;
    }

    /// At the node that keeps no copies.
    Visitor withoutCopies() {
        return new Visitor(installation);
    }

    /// At a node that keeps them.
    Visitor withCopies() {
        return new Visitor(installation, Installation.port(first));
    }

    /// What the session of somebody who is signed in there costs.
    CopyCost cost(Visitor visitor) {
        return CopyCost.of(first, visitor.cookie("chancery-session"), CLUSTER);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        installation.close();
    }
}
