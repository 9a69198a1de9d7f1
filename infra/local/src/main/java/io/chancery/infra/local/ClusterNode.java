package io.chancery.infra.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One of several nodes of the firms' application on this machine.
///
/// @param index from 1
/// @param port the application's own, that of the proxy
record ClusterNode(int index, int port) {

    /// Far enough from the ports that people choose for the applications.
    private static final int MEMBER_PORTS = 1000;

    static List<ClusterNode> of(int count, int port) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> new ClusterNode(index, port))
                .toList();
    }

    String name() {
        return "node-" + index;
    }

    /// Where it serves, behind the proxy.
    int ownPort() {
        return port + index;
    }

    /// Where it hears the other nodes.
    int memberPort() {
        return port + MEMBER_PORTS + index;
    }

    /// The application as this node runs it.
    WebApp of(WebApp app, List<ClusterNode> all, String secret) {
        Map<String, String> properties = new LinkedHashMap<>(app.properties());
        properties.put("server.port", Integer.toString(ownPort()));
        properties.put("server.address", "127.0.0.1");
        properties.put("chancery.cluster.enabled", "true");
        properties.put("chancery.cluster.name", "chancery-app");
        properties.put("chancery.cluster.node", name());
        properties.put("chancery.cluster.address", "127.0.0.1");
        properties.put("chancery.cluster.port", Integer.toString(memberPort()));
        properties.put(
                "chancery.cluster.members",
                all.stream().map(node -> "127.0.0.1:" + node.memberPort()).collect(Collectors.joining(",")));
        properties.put("chancery.cluster.secret", secret);
        properties.put("chancery.demo-filling", Boolean.toString(index == 1));
        properties.put("management.endpoint.health.show-details", "always");
        return new WebApp(name(), app.jar(), app.options(), app.further(), ownPort(), properties);
    }
}
