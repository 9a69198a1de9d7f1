package io.chancery.infra.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// HAProxy before the nodes: it keeps a person with a node by a cookie and sends them to another when theirs is gone.
/// In operation the same stands in `infra/deploy/haproxy.cfg`.
record Proxy(Process process) {

    private static final List<String> PLACES =
            List.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy");

    private static final String CONFIG = """
        global
            maxconn 4000
        defaults
            mode http
            maxconn 4000
            timeout connect 1s
            # A dead node refuses the connection and a leaving one says so; a busy one may take its time
            timeout check 5s
            timeout client 5m
            timeout server 5m
            timeout tunnel 1h
            timeout http-request 10s
            timeout http-keep-alive 60s
            option redispatch 1
            retries 3
            # A question that got no answer is asked of the next node: what was done is not done twice, and what was not
            # done is done there
            retry-on conn-failure empty-response
            errorfile 503 "%s"
        frontend people
            bind 127.0.0.1:%d
            default_backend nodes
        backend nodes
            balance roundrobin
            cookie chancery-node insert indirect nocache httponly
            option httpchk
            http-check send meth GET uri /actuator/health/readiness
            http-check expect status 200
            default-server check inter 500ms fastinter 200ms fall 1 rise 1
        %s
        """;

    /// @param unavailable what people see while no node answers
    static Proxy start(Path home, int port, List<ClusterNode> nodes, Path unavailable, PrintStream console)
            throws IOException {
        var servers = nodes.stream()
                .map(node -> "    server %1$s 127.0.0.1:%2$d cookie %1$s".formatted(node.name(), node.ownPort()))
                .collect(Collectors.joining("\n"));
        var file = Files.writeString(home.resolve("haproxy.cfg"), CONFIG.formatted(unavailable, port, servers));
        var process = new ProcessBuilder(program().toString(), "-db", "-f", file.toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        ChildLog.of("haproxy", home.resolve("logs"), console).follow(process);
        return new Proxy(process);
    }

    private static Path program() {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no HAProxy. On Debian: apt install haproxy"));
    }
}
