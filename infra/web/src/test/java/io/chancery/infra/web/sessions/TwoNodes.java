package io.chancery.infra.web.sessions;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static io.chancery.infra.web.TwoFirms.ASHWORTH_HOST;
import static io.chancery.infra.web.TwoFirms.BIRCHWOOD;
import static io.chancery.infra.web.TwoFirms.BIRCHWOOD_HOST;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.chancery.infra.clustering.Cluster;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.TestWebApp;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// Two nodes of one small application with people in two firms, each with its own web server, in one cluster.
final class TwoNodes implements AutoCloseable {

    static final String MARGARET = "margaret@ashworth.example";
    static final String KARL = "karl@birchwood.example";

    private final List<Integer> clusterPorts = List.of(freePort(), freePort());
    private final String name = "sessions-" + clusterPorts.getFirst();
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    TwoNodes() {
        this("chancery.test=first", "chancery.test=second");
    }

    private TwoNodes(String... properties) {
        for (int i = 0; i < 2; i++) {
            start(i, properties[i]);
        }
        await(() -> nodes.stream().allMatch(node -> node.getBean(Cluster.class).isSafe()));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(TestWebApp.class)
    static class Node {

        @Bean
        FormView.Greeter greeter(Environment environment) {
            return new FormView.Greeter(environment.getRequiredProperty("chancery.cluster.node"));
        }
    }

    private void start(int index, String property) {
        var members = "127.0.0.1:%d,127.0.0.1:%d".formatted(clusterPorts.get(0), clusterPorts.get(1));
        var node = new SpringApplicationBuilder(Node.class)
                .properties(
                        "server.port=0",
                        "spring.jmx.enabled=false",
                        "logging.level.com.hazelcast=ERROR",
                        "chancery.cluster.enabled=true",
                        "chancery.cluster.name=" + name,
                        "chancery.cluster.node=node-" + index,
                        "chancery.cluster.port=" + clusterPorts.get(index),
                        "chancery.cluster.members=" + members,
                        "chancery.cluster.drain=0s",
                        "chancery.cluster.secret=dGhlIHNlY3JldCBvZiB0ZXN0cyBvbmx5LCAzMiBieXRlcw==")
                .properties(property)
                .run();
        var staff = node.getBean(TestWebApp.Staff.class);
        TenantContext.runAs(ASHWORTH, () -> staff.hire(MARGARET, TestWebApp.PASSWORD, "READ"));
        TenantContext.runAs(BIRCHWOOD, () -> staff.hire(KARL, TestWebApp.PASSWORD, "READ"));
        nodes.add(node);
    }

    int port(int index) {
        return nodes.get(index).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T bean(int index, Class<T> type) {
        return nodes.get(index).getBean(type);
    }

    /// As kill -9 does to a process: the memory it kept is gone, nothing is handed over.
    void kill(int index) {
        member(index).getLifecycleService().terminate();
    }

    /// Each node with the properties given for it.
    static TwoNodes of(String first, String second) {
        return new TwoNodes(first, second);
    }

    void stop(int index) {
        nodes.get(index).close();
    }

    HazelcastInstance member(int index) {
        return Hazelcast.getHazelcastInstanceByName(name + "@node-" + index);
    }

    /// At Ashworth's door, not signed in.
    Browser nobody(int index) {
        return new Browser(port(index), ASHWORTH_HOST);
    }

    Browser margaret(int index) {
        var browser = nobody(index);
        browser.signIn(MARGARET, TestWebApp.PASSWORD);
        return browser;
    }

    Browser stranger(int index) {
        return new Browser(port(index), BIRCHWOOD_HOST);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not happen within 20 s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(ConfigurableApplicationContext::close);
    }
}
